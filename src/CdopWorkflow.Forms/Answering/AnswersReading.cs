namespace CdopWorkflow.Forms;

/// <summary>Answers that were read, whether they were sent as complete, and why something was kept out.</summary>
public sealed record AnswersReading(FormAnswers Answers, bool Completed, IReadOnlyList<FormProblem> Problems);
