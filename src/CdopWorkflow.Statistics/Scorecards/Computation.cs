using System.Globalization;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What a line's value is when it is computed from its own fraction or from the lines it is made from.</summary>
internal static class Computation
{
    /// <summary>Sums of sums go no deeper: a line that is made from itself has no value.</summary>
    private const int Deepest = 5;

    /// <summary>Unrounded; null where nothing can be computed.</summary>
    internal static decimal? Of(ScorecardLine line, ScorecardLines all, int depth = 0) => line switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } => denominator == 0 ? null : 100 * numerator / denominator,
        { MadeBy: Making.Sum } => depth > Deepest ? null : SumOf(line, all, part => part.Numerator ?? BestOf(part, all, depth + 1)),
        { MadeBy: Making.Mean } => Values(line, all) is { Count: > 0 } values ? values.Average() : null,
        { MadeBy: Making.Difference } => Values(line, all) is [var first, .., var last] ? last - first : null,
        { MadeBy: Making.RelativeGap } => Values(line, all) is [var one, var other] && other != 0 ? 100 * (one - other) / other : null,
        _ => null,
    };

    /// <summary>The computed value where there is one, otherwise what is printed.</summary>
    internal static decimal? BestOf(ScorecardLine line, ScorecardLines all, int depth = 0) => Of(line, all, depth) ?? PrintedNumber.ValueOf(line.Printed);

    /// <summary>The sum of what the parts have; null where one has nothing, or where it names no parts.</summary>
    internal static decimal? SumOf(ScorecardLine line, ScorecardLines all, Func<ScorecardLine, decimal?> value)
    {
        var values = all.PartsOf(line).Select(value).ToList();
        return values.Count == 0 || values.Count < line.MadeFrom.Count || values.Any(part => part is null) ? null : values.Sum();
    }

    /// <summary>How many a line counts: its numerator, or what it prints where it is a count.</summary>
    internal static decimal? CountOf(ScorecardLine line) => line.Numerator ?? (line.Unit == "count" ? PrintedNumber.ValueOf(line.Printed) : null);

    /// <summary>With the places that the source prints; one for percentages it prints none of.</summary>
    internal static int Decimals(ScorecardLine line) => PrintedNumber.Parse(line.Printed)?.Decimals switch
    {
        { } decimals when line is not { Numerator: not null, Denominator: not null } => decimals,
        { } decimals => Math.Max(1, decimals),
        null => line is { Numerator: not null, Denominator: not null } or { MadeBy: Making.Mean } ? 1 : 0,
    };

    internal static string Text(decimal value, int decimals, string unit = "")
    {
        var number = PrintedNumber.Rounded(value, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo("en-GB"));
        return unit == "percent" ? number + "%" : number;
    }

    private static List<decimal> Values(ScorecardLine line, ScorecardLines all)
    {
        var values = all.PartsOf(line).Select(part => PrintedNumber.ValueOf(part.Printed)).ToList();
        return values.Count < line.MadeFrom.Count || values.Any(value => value is null) ? [] : [.. values.OfType<decimal>()];
    }
}
