using System.Text.Json.Serialization;
using CdopWorkflow.Analytics.Comparisons;
using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>The fixed part of a report: everything but people's words.</summary>
/// <param name="Summary">The period in one sentence, without a full stop.</param>
/// <param name="Infants">Children under one apart, as a sentence.</param>
/// <param name="Notes">What a reader must know about these figures, such as what a version changes.</param>
/// <param name="Gaps">Fields known too seldom.</param>
public sealed record ReportContent(
    string Summary, string Infants, IReadOnlyList<FigureTable> Tables, IReadOnlyList<string> Notes, IReadOnlyList<string> Gaps)
{
    /// <summary>What is different from the version before: a line for each row.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The area and the period themselves, as this version prints them; null in figures from before it was kept apart.</summary>
    public PrintedShare? Own { get; init; }

    /// <summary>What the report on the period before recommended; null where it recommended nothing.</summary>
    public EarlierRecommendations? Recommended { get; init; }

    /// <summary>The tables about the report's own area and period. The others repeat what is said of further ones, which have reports of their own to say what changes.</summary>
    [JsonIgnore]
    public IEnumerable<FigureTable> OfItself => Tables.Where(table => table.Code is not (YearsTable.Code or ComparisonTable.Code));

    [JsonIgnore]
    public IEnumerable<FigureTable> WithRows => Tables.Where(table => table.Rows.Count > 0);
}
