using System.Text.RegularExpressions;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Two places that print the same thing differently. Both are kept; which is right is for a person to say.</summary>
internal static partial class SourceChecks
{
    internal static IEnumerable<Finding> Of(ScorecardLines all) =>
        all.All.GroupBy(Subject).SelectMany(lines => Differ([.. lines])).Concat(all.All.SelectMany(Says)).Concat(Cohorts(all));

    private static string Subject(ScorecardLine line) => ScorecardLines.KeyOf(line.Table, line.Code, line.Indicator, line.Group, line.Area, line.Period);

    private static IEnumerable<Finding> Differ(IReadOnlyList<ScorecardLine> lines)
    {
        foreach (var other in lines.Skip(1).Where(other => Said(other) != Said(lines[0])))
        {
            yield return new Finding(other.Key, FindingKind.SourcesDiffer,
                $"{lines[0].Source} has {Quoted(lines[0])}; {other.Source} has {Quoted(other)}. Both are kept");
        }
    }

    private static IEnumerable<Finding> Says(ScorecardLine line) => AnotherPlace().Matches(line.Comment).Select(match => new Finding(
        line.Key, FindingKind.SourcesDiffer, $"Another place has it otherwise: {match.Value.Trim()}. Both are kept"));

    /// <summary>The same measure with different words in brackets at its end is about different people.</summary>
    private static IEnumerable<Finding> Cohorts(ScorecardLines all) =>
        all.All.Where(line => Bracket().IsMatch(line.Indicator)).GroupBy(line => (line.Table, Measure: Bracket().Replace(line.Indicator, ""), line.Area, line.Period))
            .Where(group => group.Select(line => line.Indicator).Distinct().Count() > 1 && group.Select(line => line.Printed).Distinct().Count() > 1)
            .Select(group => group.ToList())
            .Select(lines => new Finding(
                lines[^1].Key, FindingKind.CohortsDiffer, $"{string.Join(" and ", lines.Select(line => $"{line.Printed} {Bracket().Match(line.Indicator).Value.Trim()}"))} are about different people, and no conflict"));

    private static (string, string) Said(ScorecardLine line) => (line.Printed, line.Wording);

    private static string Quoted(ScorecardLine line) => (line.Printed, line.Wording) switch
    {
        ("", "") => "nothing",
        (var printed, "") => $"“{printed}”",
        ("", var wording) => $"“{wording}”",
        var (printed, wording) => $"{printed}, “{wording}”",
    };

    [GeneratedRegex(@"(?<![\w-])(text|\d{3}(:L[\d-]+)?) (says|gives) [^;]+")]
    private static partial Regex AnotherPlace();

    [GeneratedRegex(@" \([^()]+\)$")]
    private static partial Regex Bracket();
}
