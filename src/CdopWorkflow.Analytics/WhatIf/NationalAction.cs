using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>An action of the national calculation with its inputs, each with where it is from.</summary>
/// <param name="Now">Percent exposed now; null where the action is given as a share of deaths.</param>
/// <param name="Reduction">Percent of the deaths in scope.</param>
/// <param name="Source">Which input is printed where, and which is implied.</param>
/// <param name="PrintedPoints">Points off the gap as the national calculation prints them.</param>
public sealed record NationalAction(
    string Code, string Name, WhatIfScope Scope, double? Now, double? Target, double? Risk, double? Reduction, string Source, double PrintedPoints)
{
    /// <summary>The change that the printed points stand for: percentage points of exposure, or percent of deaths.</summary>
    public double Change => Reduction ?? Now!.Value - Target!.Value;

    public string ScopeText => Scope switch
    {
        WhatIfScope.Group => "Deaths of infants in routine and manual families",
        WhatIfScope.Sudi => "Sudden unexpected deaths of infants in routine and manual families",
        WhatIfScope.Everyone => "Deaths of all infants",
    };
}
