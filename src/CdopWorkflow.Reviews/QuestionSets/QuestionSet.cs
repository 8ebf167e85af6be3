namespace CdopWorkflow.Reviews.QuestionSets;

/// <summary>What agencies are asked on a day: the shipped questions and those added for the area until then.</summary>
/// <param name="Version">A return keeps the version it was issued with.</param>
/// <param name="Questions">In order.</param>
public sealed record QuestionSet(int Version, IReadOnlyList<string> Questions)
{
    /// <summary>Our own short form of the national reporting form's core; the full forms are data of their own.</summary>
    private static readonly string[] Shipped =
    [
        "Was the child or the family known to your service?",
        "Did your service have contact with the family in the four weeks before the death?",
        "Were there concerns about the child’s safety or welfare?",
        "Did the child live in an overcrowded home?",
        "Was bereavement support offered to the family?",
    ];

    public static QuestionSet On(DateOnly date, IEnumerable<AddedQuestion> addedForArea)
    {
        var inForce = addedForArea.Where(question => question.From <= date).OrderBy(question => question.Version).ToList();
        return new(
            inForce.Count == 0 ? 1 : inForce.Max(question => question.Version),
            [.. Shipped, .. inForce.Select(question => question.Wording)]);
    }
}
