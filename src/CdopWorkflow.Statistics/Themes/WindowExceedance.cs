using MathNet.Numerics;

namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// The WATCH rule: how unlikely this many events are in twelve months if nothing has changed. P(X >= count) with X negative
/// binomial of size s and mean E, which allows for the baseline being an estimate.
/// </summary>
/// <param name="P">P(X >= count); 1 at no events.</param>
public sealed record WindowExceedance(long Count, double Expected, double P)
{
    /// <summary>Months in the window.</summary>
    public const int Months = 12;

    /// <summary>Fewer events than this are never a watch, and enter the national comparison with p = 1.</summary>
    public const int FewestEvents = 3;

    /// <summary>The same for a theme that is marked as rare, while fewer than <see cref="RareBelow"/> are expected in twelve months.</summary>
    public const int FewestWhenRare = 2;

    /// <summary>Events in twelve months below which a theme that is marked as rare is treated so.</summary>
    public const double RareBelow = 0.2;

    public const double DefaultCut = 0.005;

    public bool Watch => IsWatch();

    /// <summary>The rule for a theme that is marked as rare: two are enough while one in five years would be many.</summary>
    public bool RareWatch => IsWatch(fewest: FewestOf(Expected));

    /// <summary>P as it enters the comparison of all streams (<see cref="Multiplicity"/>).</summary>
    public double ScreenedP => Count < FewestEvents ? 1 : P;

    /// <summary>Observed over expected; null when nothing was expected.</summary>
    public double? Ratio => Expected > 0 ? Count / Expected : null;

    /// <param name="fewest">2 for rare flagged themes (below 0.2 a year), otherwise 3.</param>
    public bool IsWatch(double cut = DefaultCut, int fewest = FewestEvents) => Count >= fewest && P < cut;

    /// <summary>The fewest events that can be a watch of a theme that is marked as rare.</summary>
    public static int FewestOf(double expected) => expected < RareBelow ? FewestWhenRare : FewestEvents;

    /// <param name="deaths">Exposure in the window.</param>
    public static WindowExceedance Of(ThemeBaseline baseline, long count, double deaths)
    {
        var expected = baseline.Expected(deaths);
        return new WindowExceedance(count, expected, AtLeast(count, baseline.Shape, expected));
    }

    /// <summary>The smallest count that is a watch when so many events are expected: the line of the rule.</summary>
    public static long Line(double size, double expected, double cut = DefaultCut, int fewest = FewestEvents)
    {
        // half of the time a count is at or above the expected one: nothing below it can be a watch
        var count = Math.Max(fewest, (long)expected);
        while (AtLeast(count, size, expected) >= cut)
        {
            count++;
        }

        return count;
    }

    /// <summary>P(X >= count), X ~ NB(size, mean): the regularised incomplete beta of (count, size) at E / (size + E).</summary>
    public static double AtLeast(long count, double size, double expected) =>
        count <= 0 ? 1 : expected <= 0 ? 0 : SpecialFunctions.BetaRegularized(count, size, expected / (size + expected));

    /// <summary>The same with a Poisson count: too often "unlikely", because it takes the baseline for certain. For comparison.</summary>
    public static double PoissonAtLeast(long count, double expected) =>
        count <= 0 ? 1 : SpecialFunctions.GammaLowerRegularized(count, expected);

    /// <summary>Half the probability of the count itself and all of what is above it.</summary>
    public static double MidP(long count, double size, double expected) =>
        (AtLeast(count, size, expected) + AtLeast(count + 1, size, expected)) / 2;
}
