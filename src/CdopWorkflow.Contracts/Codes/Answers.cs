namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="Answer"/>.</summary>
public static class Answers
{
    /// <summary>Whether somebody considered the question: "not known" counts, a blank does not.</summary>
    public static bool IsAnswered(this Answer answer) => answer != Answer.NotAnswered;

    public static string Label(this Answer answer) => answer switch
    {
        Answer.NotAnswered => "Not answered",
        Answer.Yes => "Yes",
        Answer.No => "No",
        Answer.NotKnown => "Not known",
        Answer.NotApplicable => "Not applicable",
    };
}
