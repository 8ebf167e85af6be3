using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.Rates;

/// <summary>
/// A crude rate, kept as count and denominator: value = per * count / denominator. The infant mortality rate is deaths under one
/// year per 1,000 live births of the same area and period.
/// </summary>
/// <param name="Count">Deaths, zero or more.</param>
/// <param name="Denominator">Live births or population; above zero.</param>
/// <param name="Per">1,000 for live births, 100,000 for population.</param>
public readonly record struct Rate(long Count, double Denominator, double Per = 1000)
{
    /// <summary>Unrounded; null without a denominator. Round for display only, with <see cref="Rounded"/>.</summary>
    public double? Value => Denominator > 0 ? Per * Count / Denominator : null;

    public decimal? Rounded(int decimals = 1) => Value is { } value ? Rounding.HalfAwayFromZero(value, decimals) : null;

    /// <summary>The limits of the count (<see cref="CountLimits.For"/>) times per / denominator; null without a denominator.</summary>
    public Limits? LimitsAt(double confidence)
    {
        if (Denominator <= 0)
        {
            return null;
        }

        var (scale, limits) = (Per / Denominator, CountLimits.For(Count, confidence));
        return new Limits(limits.Lower * scale, limits.Upper * scale);
    }
}
