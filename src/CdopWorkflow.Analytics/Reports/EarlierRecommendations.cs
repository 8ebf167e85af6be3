namespace CdopWorkflow.Analytics.Reports;

/// <summary>What the report on the period before recommended, as it stood there: nobody has to type it again.</summary>
/// <param name="Report">"annual report 2020/21".</param>
/// <param name="InsideOnly">Whether only readers of the inside version had it.</param>
public sealed record EarlierRecommendations(string Report, string Words, bool InsideOnly)
{
    public const string Answered = "What became of it";

    public string Heading => $"What the {Report} recommended";

    public IReadOnlyList<string> Paragraphs => ShownSection.Paragraphs(Words);

    /// <summary>Whether words answer each of them where it stands: then they need not be shown twice.</summary>
    public bool IsRepeatedIn(IReadOnlyList<string> words) => Paragraphs.All(paragraph => words.Any(said => said.Contains(paragraph, StringComparison.Ordinal)));
}
