namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Printed arrows against the figures beside them. An arrow is kept as printed and never taken for our own.</summary>
internal static class TrendChecks
{
    /// <summary>A change smaller than this, in the figure's unit, agrees with "flat".</summary>
    internal const decimal Flat = 0.5m;

    internal static IEnumerable<Finding> Of(ScorecardLines all) => all.All.Where(line => line.Trend.Length > 0).SelectMany(line => Of(line, all));

    private static IEnumerable<Finding> Of(ScorecardLine line, ScorecardLines all)
    {
        if (all.PartsOf(line).ToList() is [var first, .., var last]
            && PrintedNumber.ValueOf(first.Printed) is { } start && PrintedNumber.ValueOf(last.Printed) is { } end && !Agrees(line.Trend, end - start))
        {
            var change = end == start ? "do not change" : $"{(end > start ? "rise" : "fall")} by {FractionChecks.Whole(Math.Abs(end - start))}";
            yield return new Finding(line.Key, FindingKind.TrendDisagrees, $"The arrow is printed as {line.Trend}; from {first.Period} to {last.Period} the figures {change}");
        }

        if (line.TrendBasis.Length == 0)
        {
            yield return new Finding(line.Key, FindingKind.TrendBasisMissing, "The source does not say with what its arrow compares");
        }
    }

    private static bool Agrees(string trend, decimal change) => trend switch
    {
        _ when trend.Contains("down", StringComparison.OrdinalIgnoreCase) || trend.Contains('↓', StringComparison.Ordinal) => change <= 0,
        _ when trend.Contains("up", StringComparison.OrdinalIgnoreCase) || trend.Contains('↑', StringComparison.Ordinal) => change >= 0,
        _ => Math.Abs(change) < Flat,
    };
}
