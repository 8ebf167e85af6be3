using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.AreaProfile;

/// <summary>Three years of an area, with the same years of the areas around it; a hidden rate is null there.</summary>
public sealed record ProfileWindow(int FirstYear, int LastYear, long Deaths, Rate? Own, IReadOnlyList<ShownRate> Around)
{
    /// <summary>"2022 to 2024".</summary>
    public string Label => FormattableString.Invariant($"{FirstYear} to {LastYear}");
}
