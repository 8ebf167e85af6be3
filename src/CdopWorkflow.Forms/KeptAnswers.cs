namespace CdopWorkflow.Forms;

/// <summary>Answers with the form they answer, as both stood: to be sealed and kept, and read whatever is asked later.</summary>
/// <param name="Form">JSON of the Questionnaire.</param>
/// <param name="Answers">JSON of the QuestionnaireResponse.</param>
public sealed record KeptAnswers(string Form, string Answers)
{
    public static KeptAnswers Of(Questionnaire form, FormAnswers answers, bool completed) => new(form.ToJson(), answers.ToJson(form, completed));

    public (Questionnaire Form, FormAnswers Answers) Open()
    {
        var form = Questionnaire.Parse(Form);
        return (form, FormAnswers.Read(Answers, form).Answers);
    }
}
