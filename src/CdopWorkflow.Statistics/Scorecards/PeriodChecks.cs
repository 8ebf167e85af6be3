using System.Globalization;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A period is data: every figure has one, it has one meaning, and what is compared covers the same span.</summary>
internal static partial class PeriodChecks
{
    internal static IEnumerable<Finding> Of(ScorecardLines all) =>
        all.All.GroupBy(line => line.Table).SelectMany(table => Missing([.. table]).Concat(Differ([.. table]))).Concat(all.All.SelectMany(Unclear));

    private static IEnumerable<Finding> Missing(IReadOnlyList<ScorecardLine> table) =>
        table.Any(line => line.Period.Length > 0)
            ? table.Where(line => line.Period is "" or "unassigned").Select(line => new Finding(line.Key, FindingKind.PeriodMissing, "The source gives no period for this figure: it cannot be put in a series"))
            : [];

    private static IEnumerable<Finding> Unclear(ScorecardLine line)
    {
        if (SameMonthTwice().Match(line.Period) is { Success: true } match && match.Groups["from"].Value == match.Groups["to"].Value)
        {
            yield return new Finding(line.Key, FindingKind.PeriodUnclear, $"“{line.Period}” can be 12 or 13 months: say which");
        }
        else if (line.Period.Contains(" / ", StringComparison.Ordinal) || line.Period.Contains("(sic)", StringComparison.Ordinal))
        {
            yield return new Finding(line.Key, FindingKind.PeriodUnclear, $"The period is printed as “{line.Period}”, which cannot be right as it stands");
        }

        if (Year(line.TrendBasis) is { } basis && Year(line.Period) is { } own && basis > own)
        {
            yield return new Finding(line.Key, FindingKind.LaterBasis, $"{line.Period} is said to build on {line.TrendBasis}, which is later");
        }

        if (line.MadeBy == Making.None && line.Period.StartsWith("change ", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding(line.Key, FindingKind.EarlierValueMissing, "A change is printed without the value it starts from");
        }
    }

    /// <summary>Two areas over the same indicator, where the first or the last period is not the same.</summary>
    private static IEnumerable<Finding> Differ(IReadOnlyList<ScorecardLine> table) =>
        table.Where(line => line.MadeBy == Making.None && line.Period.Length > 0 && line.Area.Length > 0)
            .GroupBy(line => (line.Indicator, line.Group))
            .SelectMany(lines => Spans([.. lines.GroupBy(line => line.Area).Where(area => area.Count() > 1).Select(area => area.ToList())]));

    private static IEnumerable<Finding> Spans(IReadOnlyList<List<ScorecardLine>> areas) => areas.Skip(1).Where(area => Span(area) != Span(areas[0])).Select(area => new Finding(
        area[0].Key, FindingKind.PeriodsDiffer,
        $"{areas[0][0].Area} is measured from {areas[0][0].Period} to {areas[0][^1].Period}, {area[0].Area} from {area[0].Period} to {area[^1].Period}: the changes are not over the same time"));

    private static (string First, string Last) Span(List<ScorecardLine> lines) => (lines[0].Period, lines[^1].Period);

    private static int? Year(string text) => FourDigits().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<from>[A-Z][a-z]+) \d{4} to (?<to>[A-Z][a-z]+) \d{4}$")]
    private static partial Regex SameMonthTwice();

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex FourDigits();
}
