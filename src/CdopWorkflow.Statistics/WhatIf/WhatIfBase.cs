using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.WhatIf;

/// <summary>The deaths and births that actions are applied to: a group inside a whole, over the same period.</summary>
/// <param name="SudiDeaths">Sudden unexpected deaths in infancy within the group; may be an estimate.</param>
/// <param name="GapGiven">A relative gap to start from instead of the computed one, a fraction; null computes it.</param>
public sealed record WhatIfBase(Rate Group, Rate All, double SudiDeaths, double? GapGiven = null)
{
    /// <summary>The relative gap before anything changes; null where there is nothing to compare.</summary>
    public double? Gap => GapGiven ?? (Group.Count > 0 ? InequalityGap.Between(Group, All)?.Relative : null);

    /// <summary>w: the group's part of all deaths.</summary>
    public double Share => All.Count > 0 ? (double)Group.Count / All.Count : 0;

    /// <summary>Deaths that an action of this scope bears on.</summary>
    public double DeathsIn(WhatIfScope scope) => scope switch
    {
        WhatIfScope.Group => Group.Count,
        WhatIfScope.Sudi => SudiDeaths,
        WhatIfScope.Everyone => All.Count,
    };

    /// <summary>Births of the same.</summary>
    public double BirthsIn(WhatIfScope scope) => scope == WhatIfScope.Everyone ? All.Denominator : Group.Denominator;

    /// <summary>
    /// The relative gap when a share of the group's deaths and a share of everyone else's do not happen:
    /// 1 + g' = (1 + g)(1 - x) / (1 - w x - (1 - w) y).
    /// </summary>
    public double? GapAfter(double group, double others) =>
        Gap is { } gap && Share * group + (1 - Share) * others < 1 ? (1 + gap) * (1 - group) / (1 - Share * group - (1 - Share) * others) - 1 : null;
}
