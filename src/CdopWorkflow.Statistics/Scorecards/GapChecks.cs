namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A relative gap against the rates it is between.</summary>
internal static class GapChecks
{
    /// <summary>Short names of groups and what the rates' lines call them.</summary>
    private static readonly Dictionary<string, string> LongNames = new() { ["r&m"] = "routine and manual", ["all"] = "ns-sec assignable" };

    internal static IEnumerable<Finding> Of(ScorecardLines all)
    {
        foreach (var line in all.All.Where(line => PrintedNumber.Parse(line.Printed) is not null))
        {
            if (Rates(line, all) is var (group, other) && PrintedNumber.Parse(group.Printed) is { } one && PrintedNumber.Parse(other.Printed) is { } two && two.Value > 0
                && Judge(line, one, two) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Judge(ScorecardLine line, PrintedNumber one, PrintedNumber two)
    {
        var printed = PrintedNumber.Parse(line.Printed)!;
        var gap = Gap(one.Value, two.Value);
        if (PrintedNumber.Rounded(gap, printed.Decimals) == printed.Value)
        {
            return null;
        }

        var (halfOne, halfTwo) = (Half(one), Half(two));
        var (low, high) = (Gap(one.Value - halfOne, two.Value + halfTwo), Gap(one.Value + halfOne, two.Value - halfTwo));
        var reason = printed.Value >= low && printed.Value <= high
            ? $"unrounded rates could give {Computation.Text(low, 1)} to {Computation.Text(high, 1)}, so it must be computed from the counts"
            : "rounding does not explain it";
        return new Finding(line.Key, FindingKind.GapDisagrees,
            $"A gap of {line.Printed}% is printed; the printed rates {Computation.Text(one.Value, one.Decimals)} and {Computation.Text(two.Value, two.Decimals)} give {Computation.Text(gap, 1)}%; {reason}");
    }

    private static (ScorecardLine Group, ScorecardLine Other)? Rates(ScorecardLine line, ScorecardLines all)
    {
        if (line.MadeBy == Making.RelativeGap)
        {
            return all.PartsOf(line).ToList() is [var first, var second] ? (first, second) : null;
        }

        if (line.Indicator != "relative gap" || line.Group.Split(" against ") is not [var one, var other])
        {
            return null;
        }

        var rates = all.All.Where(rate => rate.Table == line.Table && rate.Indicator == "rate" && rate.Area == line.Area && rate.Period == line.Period).ToList();
        return Named(rates, one) is { } group && Named(rates, other) is { } rest ? (group, rest) : null;
    }

    private static ScorecardLine? Named(IEnumerable<ScorecardLine> rates, string name) =>
        rates.FirstOrDefault(rate => rate.Group.Contains(LongNames.GetValueOrDefault(name.ToLowerInvariant(), name), StringComparison.OrdinalIgnoreCase));

    private static decimal Gap(decimal one, decimal other) => 100 * (one - other) / other;

    private static decimal Half(PrintedNumber number) => (decimal)Math.Pow(10, -number.Decimals) / 2;
}
