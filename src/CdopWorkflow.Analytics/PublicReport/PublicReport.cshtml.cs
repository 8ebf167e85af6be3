using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.PublicReport;

/// <summary>The published figures of a panel or a region and a financial year that has ended: fixed tables, no filters.</summary>
[AllowAnonymous]
public sealed class PublicReportModel(Publisher publisher, AreaTable areas, AnalyticsOptions options, TimeProvider clock) : PageModel
{
    public int Threshold => options.Disclosure.SubNationalThreshold;

    public int SensitiveThreshold => options.Disclosure.SensitiveThreshold;

    public Area Area { get; private set; } = null!;

    public ReportYear Year { get; private set; } = null!;

    public string Summary { get; private set; } = "";

    public string Infants { get; private set; } = "";

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? CsvFile.Of(Tables, table, $"{Area.Code}-{Year.Code}") : NotFound();

    private async Task<bool> LoadAsync(string areaCode, string yearCode, CancellationToken cancel)
    {
        if (areas.Find(areaCode) is not { Kind: AreaKind.Panel or AreaKind.Region } area
            || ReportYear.Parse(yearCode) is not { } year
            || !YearChoices.IsPublic(year, UkTime.DateOf(clock.GetUtcNow()))
            || areas.RegionOf(area.Code, year.To) is not { } region)
        {
            return false;
        }

        (Area, Year) = (area, year);
        if (area.Kind == AreaKind.Panel)
        {
            var published = await publisher.PanelAsync(area, region, year, cancel);
            (Summary, Infants, Tables) = (published.Summary, published.Infants, published.Tables);
        }
        else
        {
            var published = await publisher.RegionAsync(region, year, cancel);
            Summary = published.Region.Sentence;
            Tables = [PublishedTables.Areas("areas", $"Reviews by panel, {area.Name}, {year.Label}", "Panel", published.ByPanel, "Total", areas.NameOf)];
        }

        return true;
    }
}
