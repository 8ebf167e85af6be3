namespace CdopWorkflow.Forms;

/// <summary>A form that was read, or every reason why it was not.</summary>
public sealed record QuestionnaireReading(Questionnaire? Questionnaire, IReadOnlyList<FormProblem> Problems);
