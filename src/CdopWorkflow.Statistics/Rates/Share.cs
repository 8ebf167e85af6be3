using System.Globalization;

namespace CdopWorkflow.Statistics.Rates;

/// <summary>
/// A part of a whole, kept as its two counts. Percentages come from here and from nowhere else: they are never stored alone and
/// never averaged; adding two shares pools them.
/// </summary>
public readonly record struct Share(long Numerator, long Denominator)
{
    /// <summary>What stands in place of a percentage of nothing.</summary>
    public const string NotApplicable = "not applicable";

    /// <summary>Numerator over denominator; null when there is no denominator.</summary>
    public double? Proportion => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>Pooled: (a + c) of (b + d).</summary>
    public static Share operator +(Share one, Share other) => Add(one, other);

    /// <summary>Pooled: (a + c) of (b + d), never the mean of a/b and c/d.</summary>
    public static Share Add(Share one, Share other) => new(one.Numerator + other.Numerator, one.Denominator + other.Denominator);

    /// <summary>In percent, rounded half away from zero; null ("not applicable") when there is no denominator.</summary>
    public decimal? Percent(int decimals = 1) =>
        Denominator == 0 ? null : Rounding.HalfAwayFromZero(100m * Numerator / Denominator, decimals);

    /// <summary>"25.4%" or "not applicable".</summary>
    public string PercentText(int decimals = 1) =>
        Percent(decimals)?.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) is { } number ? number + "%" : NotApplicable;

    /// <summary>"17 of 67".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator} of {Denominator}");
}
