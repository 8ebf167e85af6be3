using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.WhatIf;

/// <summary>
/// What fewer families exposed to a factor would mean. Potential impact fraction PIF = (p - p')(RR - 1) / (1 + p (RR - 1)), for a
/// change of prevalence from p to p' and a relative risk RR; deaths avoided A = PIF * deaths in scope. Source: Morgenstern and Bursic, J Community Health 1982;7:292; the other formulas here follow from
/// it by the arithmetic given with each.
/// </summary>
/// <param name="PrevalenceNow">p, a proportion.</param>
/// <param name="PrevalenceTarget">p', a proportion.</param>
public sealed record PotentialImpact(double PrevalenceNow, double PrevalenceTarget, double RelativeRisk)
{
    public double Fraction =>
        (PrevalenceNow - PrevalenceTarget) * (RelativeRisk - 1) / (1 + PrevalenceNow * (RelativeRisk - 1));

    /// <summary>A = PIF D.</summary>
    public double DeathsAvoided(double deathsInScope) => Fraction * deathsInScope;

    /// <summary>The fraction times the limits of the deaths.</summary>
    public Limits DeathsAvoidedLimits(long deathsInScope, double confidence = Confidence.NinetyFive)
    {
        var limits = CountLimits.For(deathsInScope, confidence);
        return new Limits(Fraction * limits.Lower, Fraction * limits.Upper);
    }

    /// <summary>How many women must change for one death fewer; null when the change avoids none.</summary>
    public double? WomenPerDeathAvoided(double birthsInScope, double deathsInScope) =>
        DeathsAvoided(deathsInScope) is > 0 and var avoided ? birthsInScope * (PrevalenceNow - PrevalenceTarget) / avoided : null;

    /// <summary>Several actions on the same deaths: 1 - product of (1 - x), never the sum, which could avoid a death twice.</summary>
    public static double Combined(IEnumerable<double> fractions) => 1 - fractions.Aggregate(1.0, (left, fraction) => left * (1 - fraction));

    /// <summary>
    /// The relative gap after deaths are avoided in the group alone: 1 + g' = (1 + g)(1 - x) / (1 - w x), x = A / d_g, w = d_g / d_all.
    /// Null where there is no gap to speak of: no births or no deaths.
    /// </summary>
    public static double? RelativeGapAfter(Rate group, Rate all, double deathsAvoided)
    {
        if (InequalityGap.Between(group, all) is not { } before || group.Count == 0)
        {
            return null;
        }

        var (avoided, share) = (deathsAvoided / group.Count, (double)group.Count / all.Count);
        return (1 + before.Relative) * (1 - avoided) / (1 - share * avoided) - 1;
    }

    /// <summary>Deaths fewer if the group had everyone's rate: d_g (1 - r_all / r_g) = d_g g / (1 + g).</summary>
    public static double LevellingUp(double deathsInGroup, double relativeGap) => deathsInGroup * (1 - 1 / (1 + relativeGap));

    /// <summary>Infant mortality after a rise of income among the poorest: IMR (1 - 0.5 dIncome), for small changes only.</summary>
    /// <param name="incomeRise">A fraction: 0.1 is 10%.</param>
    public static double RateAfterIncomeRise(double rate, double incomeRise) => rate * (1 - 0.5 * incomeRise);

    /// <summary>Deaths fewer at <see cref="RateAfterIncomeRise"/>, births unchanged: D 0.5 dIncome.</summary>
    /// <param name="incomeRise">A fraction: 0.1 is 10%.</param>
    public static double DeathsFewerAfterIncomeRise(double deaths, double incomeRise) => deaths - RateAfterIncomeRise(deaths, incomeRise);

    /// <summary>A nationally printed contribution brought to a local change: points * local / national. Scaling, and to be labelled so.</summary>
    public static double ScaledContribution(double points, double localChange, double nationalChange) => points * localChange / nationalChange;

    /// <summary>
    /// The share of the group's deaths an action must avoid for a printed number of points off the relative gap:
    /// x = c / ((1 + g) - w (1 + g - c)). What is inverted this way is implied, not printed, and to be labelled so.
    /// </summary>
    /// <param name="points">c, a fraction: 0.03 is 3 points.</param>
    /// <param name="share">w, the group's part of all deaths.</param>
    public static double ImpliedFraction(double points, double relativeGap, double share) =>
        points / (1 + relativeGap - share * (1 + relativeGap - points));

    /// <summary>The relative risk with which a change of prevalence gives a fraction x: 1 + x / ((p - p') - p x).</summary>
    public static double ImpliedRelativeRisk(double fraction, double prevalenceNow, double prevalenceTarget) =>
        1 + fraction / (prevalenceNow - prevalenceTarget - prevalenceNow * fraction);

    /// <summary>"fewer than 1" below one death; otherwise one decimal. A small local figure is never a whole number of children.</summary>
    public static string Text(double deathsAvoided) => deathsAvoided is > 0 and < 1
        ? "fewer than 1"
        : Rounding.HalfAwayFromZero(deathsAvoided, 1)?.ToString("F1", System.Globalization.CultureInfo.InvariantCulture) ?? Share.NotApplicable;
}
