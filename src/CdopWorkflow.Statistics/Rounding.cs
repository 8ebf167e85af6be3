namespace CdopWorkflow.Statistics;

/// <summary>
/// Rounding as published statistics do it: half away from zero, so that 12.5 is 13. .NET's own default would print 12.
/// </summary>
public static class Rounding
{
    /// <summary>sign(x) floor(|x| 10^d + 1/2) / 10^d, on decimals so that 12.5 is 12.5. Source: the published gap of 13% from 6.3 and 5.6.</summary>
    /// <param name="decimals">0 to 28.</param>
    public static decimal HalfAwayFromZero(decimal value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Rounds a computed figure; null when it is not a number or beyond what a decimal holds.</summary>
    public static decimal? HalfAwayFromZero(double value, int decimals = 0) =>
        double.IsFinite(value) && Math.Abs(value) < 7.9e27 ? HalfAwayFromZero((decimal)value, decimals) : null;

    /// <summary>The nearest multiple of a positive step, halves up: 13 to the nearest 5 is 15.</summary>
    public static int ToNearest(int count, int step) => (count + step / 2) / step * step;
}
