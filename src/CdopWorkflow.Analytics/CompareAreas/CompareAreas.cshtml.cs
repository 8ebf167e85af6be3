using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.CompareAreas;

/// <summary>Councils, their sub-region and the region side by side: own areas exact, others as far as they may be shown.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class CompareAreasModel(OwnAreas own, Publisher publisher, AreaTable areas, AnalyticsOptions options, TimeProvider clock) : FiguresPage(own, clock)
{
    public int Threshold => options.Disclosure.PartnerThreshold;

    public Area Region { get; private set; } = null!;

    /// <summary>The sub-region around or of the chosen area; null where a region was chosen.</summary>
    public Area? Panel { get; private set; }

    public ProtectedShare RegionShare { get; private set; } = null!;

    public ProtectedShare? PanelShare { get; private set; }

    /// <summary>Why only the person's own areas are shown; null when others are too.</summary>
    public string? OnlyOwn { get; private set; }

    /// <summary>The latest year in which others are shown.</summary>
    public ReportYear LatestEnded => ReportYear.FinancialAround(Today).Before();

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        var around = areas.AncestorsAndSelf(Place.Code, Period.To).ToList();
        Panel = around.FirstOrDefault(area => area.Kind == AreaKind.Panel);
        if ((around.FirstOrDefault(area => area.Kind == AreaKind.Region) ?? FirstOwnRegion()) is not { } region)
        {
            return false;
        }

        Region = region;
        var tables = await publisher.RegionForAsync(region, Period, Own.Includes, cancel);
        OnlyOwn = tables.Withheld == Publisher.NotCompared ? tables.Withheld : null;
        RegionShare = tables.Region;
        PanelShare = Panel is null ? null : tables.Panel(Panel.Code);
        Tables = OnlyOwn is not null ? [.. OwnLevel(tables)] : [.. Levels(tables), PublishedTables.Areas("panels", $"Panels, {region.Name}, {Period.Label}", "Panel", tables.ByPanel, region.Name, (region.Name, Period.Label), areas.NameOf)];
        return true;
    }

    private IEnumerable<FigureTable> OwnLevel(RegionTables tables)
    {
        List<(Area Area, ProtectedShare Share)> rows = [.. OwnRows(tables)];
        if (rows is [.., var widest])
        {
            yield return new FigureTable(
                "levels", $"Your own areas, {Period.Label}", "Area", InsideTables.ShareColumns, [.. rows.Select(row => PublishedTables.Compared(row.Area.Name, row.Share))], "Percentage with modifiable factors")
            {
                Decimals = 1,
                Sentence = $"In {Period.Label}, {widest.Share.Sentence}, in {widest.Area.Name}.",
                Method = [Methods.Counted, Methods.Shares],
                About = [InsideTables.Exact],
            };
        }
    }

    /// <summary>Councils, then their sub-region: the person's own only.</summary>
    private IEnumerable<(Area Area, ProtectedShare Share)> OwnRows(RegionTables tables)
    {
        foreach (var panel in tables.ByPanel.Parts.Select(areas.Find).OfType<Area>())
        {
            foreach (var council in tables.ByCouncil(panel.Code) is { } split ? split.Parts.Select(areas.Find).OfType<Area>().Where(council => Own.Includes(council.Code)) : [])
            {
                yield return (council, tables.ByCouncil(panel.Code)!.Part(council.Code));
            }

            if (Own.Includes(panel.Code))
            {
                yield return (panel, tables.Panel(panel.Code));
            }
        }
    }

    private Area? FirstOwnRegion() => Own.All().FirstOrDefault(area => area.Kind == AreaKind.Region);

    private IEnumerable<FigureTable> Levels(RegionTables tables)
    {
        if (Panel is null)
        {
            yield break;
        }

        var councils = tables.ByCouncil(Panel.Code) is { } split ? split.Parts.Select(code => PublishedTables.Compared(areas.NameOf(code), split.Part(code))) : [];
        yield return new FigureTable(
            "levels", $"Councils, sub-region and region, {Period.Label}", "Area", InsideTables.ShareColumns,
            [.. councils, PublishedTables.Compared($"{Panel.Name} (sub-region)", tables.Panel(Panel.Code)), PublishedTables.Compared($"{Region.Name} (region)", tables.Region)],
            "Percentage with modifiable factors")
        {
            Decimals = 1,
            Sentence = $"In {Period.Label}, {tables.Panel(Panel.Code).Sentence}, in {Panel.Name}; {tables.Region.Sentence}, in {Region.Name}.",
            Note = "Percentages are computed from the two counts of each area and never averaged.",
            Method = [Methods.Counted, Methods.Shares],
            About = ["Own areas are exact. Of others, small numbers and those from which one could be worked out are hidden, because each stands for a child and a family."],
        };
    }
}
