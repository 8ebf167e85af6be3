namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// The numbers of the rule set CDOP-SDC-1, as settings. A count from 1 to threshold - 1 is small.
/// </summary>
public sealed record DisclosureSettings
{
    /// <summary>The version kept with every release, so that an old report can say under which rule it was made.</summary>
    public string RuleSet { get; init; } = "CDOP-SDC-1";

    public int EnglandThreshold { get; init; } = 3;

    public int SubNationalThreshold { get; init; } = 5;

    /// <summary>Abuse, suicide, substance use, consanguinity and domestic abuse below England.</summary>
    public int SensitiveThreshold { get; init; } = 8;

    public int PartnerThreshold { get; init; } = 5;

    /// <summary>A figure made of fewer families or incidents than this is small, however many children it counts.</summary>
    public int MinimumIncidents { get; init; } = 3;

    /// <summary>A row or column whose total is below this must not have all its deaths in one category.</summary>
    public int GroupTotalBelow { get; init; } = 10;

    /// <summary>A public rate below England needs at least this many deaths.</summary>
    public int RateMinimum { get; init; } = 5;

    /// <summary>A rate on fewer deaths than this carries the mark u (unreliable).</summary>
    public int UnreliableBelow { get; init; } = 20;

    /// <summary>The rule for one table. Its <see cref="DisclosureRule.Refusal"/> says when such a table may not be made at all.</summary>
    /// <param name="sensitive">Whether the whole table is about a sensitive theme; single categories are marked on <see cref="TableDimension"/>.</param>
    public DisclosureRule RuleFor(Audience audience, AreaLevel level, bool sensitive = false)
    {
        var publicBelowEngland = audience == Audience.Public && level != AreaLevel.England;
        var threshold = audience switch
        {
            Audience.Panel => 1,
            Audience.Partner => PartnerThreshold,
            Audience.Public => level == AreaLevel.England ? EnglandThreshold : SubNationalThreshold,
        };
        var sensitiveThreshold = publicBelowEngland ? SensitiveThreshold : threshold;
        return new DisclosureRule
        {
            RuleSet = RuleSet,
            Threshold = sensitive ? sensitiveThreshold : threshold,
            SensitiveThreshold = sensitiveThreshold,
            MinimumIncidents = audience == Audience.Panel ? 0 : MinimumIncidents,
            GroupTotalBelow = audience == Audience.Panel ? 0 : GroupTotalBelow,
            RateMinimum = publicBelowEngland ? RateMinimum : 1,
            UnreliableBelow = audience == Audience.Panel ? 0 : UnreliableBelow,
            Refusal = audience == Audience.Public && level == AreaLevel.BelowUpperTier
                ? "Nothing below upper-tier authority or panel is published"
                : null,
        };
    }
}
