using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// Reviews, and those of them with modifiable factors, by panel and council of one region and year. All of it is protected
/// together, because a council can be worked out from its panel and a panel from its region.
/// </summary>
public sealed class RegionTables
{
    private readonly Area region;
    private readonly Dictionary<string, AreaSplit> splits;

    private RegionTables(Area region, IReadOnlyList<AreaSplit> splits, ReleaseOutcome outcome)
    {
        this.region = region;
        this.splits = splits.ToDictionary(split => split.Of);
        (Ledger, Blocked, GivenUp) = (outcome.Ledger, outcome.Blocked, outcome.GivenUp);
        Withheld = outcome.IsBlocked ? "These figures cannot be published without giving some of them away" : ByPanel.Withheld;
    }

    /// <summary>What everyone may know after this: the base of whatever else is published about one of the panels.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>What could be worked out; empty where the figures withstand the attack.</summary>
    public IReadOnlyList<string> Blocked { get; }

    /// <summary>What can be worked out and leaves all the same; empty where the rule gives nothing up.</summary>
    public IReadOnlyList<CellKey> GivenUp { get; }

    /// <summary>Why nothing at all can be shown; null when something can.</summary>
    public string? Withheld { get; }

    public AreaSplit ByPanel => splits[region.Code];

    public ProtectedShare Region => ByPanel.Whole;

    /// <param name="knows">Whether the reader knows an area's figures anyway: those are shown, and the others protected all the better.</param>
    /// <param name="earlier">What has been told about the region and the financial year before, quarters included.</param>
    public static RegionTables Protect(
        Area region, ReportYear year, IReadOnlyList<ReviewGroup> reviews, AreaTable areas, DisclosureRule rule,
        Func<string, bool>? knows = null, ReleaseLedger? earlier = null)
    {
        var panels = InsideTables.PartsOf(region, year, areas, reviews.Select(group => group.Panel));
        var tables = AreaSplit.TablesOf(PublishedScope.Of(region, year), region.Code, null, panels, reviews, group => group.Panel).ToList();
        foreach (var panel in panels)
        {
            var own = reviews.Where(group => group.Panel == panel).ToList();
            var councils = areas.Find(panel) is { } known ? InsideTables.PartsOf(known, year, areas, own.Select(group => group.Council)) : [];
            if (councils.Count > 1)
            {
                tables.AddRange(AreaSplit.TablesOf(PublishedScope.Of(region, year), panel, panel, councils, own, group => group.Council));
            }
        }

        // that all of a panel's children lived in one council tells nothing of any of them: rule 4 is for what was found
        var told = EarlierFigures.OfAreas(earlier ?? ReleaseLedger.Empty);
        var sums = PeriodSums.Of(tables, told, year);
        var before = knows is null ? told : told.With(AreaSplit.KnownTo(knows, tables));
        var without = Complements.Of(tables, before);
        var release = new DisclosureRelease(tables)
        {
            Earlier = before,
            Cells = [.. sums.Rest, .. without.Rest],
            Relations = [.. sums.Relations, .. without.Relations],
        };
        var outcome = Statistics.Disclosure.Protect.Release(release, rule with { GroupTotalBelow = 0 });
        var splits = outcome.Tables.Chunk(2).Select(pair => new AreaSplit(pair[0], pair[1], knows)).ToList();
        return new RegionTables(region, splits, outcome);
    }

    public ProtectedShare Panel(string code) => ByPanel.Part(code);

    /// <summary>The councils of a panel that has more than one.</summary>
    public AreaSplit? ByCouncil(string panel) => splits.GetValueOrDefault(panel);
}
