using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.WhatIf;

/// <summary>What an action, or several together, would have meant for past deaths.</summary>
/// <param name="Range">Null for several together.</param>
/// <param name="Points">Points off the relative gap, in percent; null where there is no gap to speak of.</param>
public sealed record WhatIfResult(double Avoided, Limits? Range, double? WomenPerDeath, double? GapAfter, double? Points)
{
    /// <summary>One action by itself: A, its range, women for each death fewer, and the gap after it (<see cref="WhatIfBase.GapAfter"/>).</summary>
    public static WhatIfResult Of(WhatIfBase figures, WhatIfAction action)
    {
        var after = figures.GapAfter(action.OfGroup(figures), action.OfOthers);
        return new WhatIfResult(action.Avoided(figures), action.Range(figures), action.WomenPerDeath(figures), after, 100 * (figures.Gap - after));
    }

    /// <summary>Several on the same deaths: shares multiply and are never added, which could avoid a death twice.</summary>
    public static WhatIfResult Together(WhatIfBase figures, IReadOnlyCollection<WhatIfAction> actions)
    {
        var group = PotentialImpact.Combined(actions.Select(action => action.OfGroup(figures)));
        var others = PotentialImpact.Combined(actions.Select(action => action.OfOthers));
        var after = figures.GapAfter(group, others);
        return new WhatIfResult(group * figures.Group.Count + others * (figures.All.Count - figures.Group.Count), null, null, after, 100 * (figures.Gap - after));
    }
}
