using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.WhatIf;

/// <summary>
/// An action: fewer people exposed to a factor (<see cref="Impact"/>), or a share of deaths that a source says is avoided
/// (<see cref="Reduction"/>).
/// </summary>
/// <param name="Reduction">A fraction of the deaths in scope; used where there is no exposure.</param>
/// <param name="RiskLow">Lower end of the relative risk, where a source gives one; widens the range.</param>
public sealed record WhatIfAction(string Code, WhatIfScope Scope, PotentialImpact? Impact, double Reduction = 0, double? RiskLow = null, double? RiskHigh = null)
{
    /// <summary>Of the deaths in scope.</summary>
    public double Fraction => Impact?.Fraction ?? Reduction;

    /// <summary>Deaths avoided: the fraction of those in scope.</summary>
    public double Avoided(WhatIfBase figures) => Fraction * figures.DeathsIn(Scope);

    /// <summary>The limits of the deaths in scope, and those of the relative risk where they are given.</summary>
    public Limits Range(WhatIfBase figures)
    {
        var limits = CountLimits.For((long)Math.Round(figures.DeathsIn(Scope), MidpointRounding.AwayFromZero), Confidence.NinetyFive);
        return new Limits(FractionAt(RiskLow) * limits.Lower, FractionAt(RiskHigh) * limits.Upper);
    }

    /// <summary>How many women must change for one death fewer; null where the action is no change of exposure.</summary>
    public double? WomenPerDeath(WhatIfBase figures) => Impact?.WomenPerDeathAvoided(figures.BirthsIn(Scope), figures.DeathsIn(Scope));

    /// <summary>Of the group's own deaths.</summary>
    public double OfGroup(WhatIfBase figures) => Scope == WhatIfScope.Everyone ? Fraction : figures.Group.Count == 0 ? 0 : Avoided(figures) / figures.Group.Count;

    /// <summary>Of the deaths of everyone outside the group.</summary>
    public double OfOthers => Scope == WhatIfScope.Everyone ? Fraction : 0;

    private double FractionAt(double? risk) => risk is { } given && Impact is { } impact ? (impact with { RelativeRisk = given }).Fraction : Fraction;
}
