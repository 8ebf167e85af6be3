using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Gap;

/// <summary>Three years of the gap between the most deprived fifth and all.</summary>
/// <param name="FirstYear">First calendar year of death.</param>
/// <param name="LastYear">Last.</param>
/// <param name="Fifth">Rate in the most deprived fifth; null where births by fifth are missing.</param>
/// <param name="All">Rate over the five fifths.</param>
/// <param name="Known">Deaths reviewed with deprivation known among all that came under review.</param>
public sealed record GapWindow(int FirstYear, int LastYear, Rate? Fifth, Rate? All, Share Known)
{
    public string Label => FormattableString.Invariant($"{FirstYear} to {LastYear}");

    public InequalityGap? Gap => Fifth is { } fifth && All is { } all ? InequalityGap.Between(fifth, all) : null;
}
