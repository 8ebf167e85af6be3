using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Forms;

/// <summary>The product's answer as the options of a question.</summary>
public static class FiveValues
{
    public static readonly IReadOnlyList<AnswerValue> Options =
        [.. new[] { Answer.Yes, Answer.No, Answer.NotKnown, Answer.NotApplicable }.Select(Of)];

    /// <summary>The option for an answer that was given.</summary>
    public static AnswerValue Of(Answer answer) => new AnswerValue.Coded(Code(answer), answer.Label());

    public static Answer Read(IReadOnlyList<AnswerValue> given) =>
        given is [AnswerValue.Coded coded, ..]
            ? Enum.GetValues<Answer>().FirstOrDefault(answer => answer.IsAnswered() && Code(answer) == coded.Code)
            : Answer.NotAnswered;

    private static string Code(Answer answer) => answer switch
    {
        Answer.Yes => "yes",
        Answer.No => "no",
        Answer.NotKnown => "not-known",
        Answer.NotApplicable => "not-applicable",
        Answer.NotAnswered => throw new ArgumentOutOfRangeException(nameof(answer), "Not answered has no code: nothing is stored"),
    };
}
