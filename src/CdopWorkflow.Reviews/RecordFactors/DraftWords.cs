using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Categories;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The draft of the review meeting beside what the panel made of it, in words.</summary>
public static class DraftWords
{
    private const string Nothing = "Not recorded";

    /// <summary>Every factor, domain and the category, as far as the draft or the panel said something. Empty where there was no draft.</summary>
    public static IReadOnlyList<RatifiedLine> Of(AnalysisContent content)
    {
        if (content.Draft is not { } draft)
        {
            return [];
        }

        var (drafted, ratified) = (Rows(draft.AsAnalysis()), Rows(content));
        return
        [
            .. ratified.Select(row => new RatifiedLine(row.Key, drafted.FirstOrDefault(known => known.Key == row.Key)?.Value ?? Nothing, row.Value)),
            .. drafted.Where(row => ratified.All(known => known.Key != row.Key)).Select(row => new RatifiedLine(row.Key, row.Value, Nothing)),
        ];
    }

    private static List<SectionRow> Rows(AnalysisContent content) =>
    [
        .. AnalysisWords.Of(Section.Factors, content),
        new("Category of death", CategoryOfDeath.Primary(content.Categories) is { } primary ? $"{primary.Number()} {primary.Label()}" : "Not chosen"),
    ];
}
