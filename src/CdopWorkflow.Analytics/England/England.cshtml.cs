using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.England;

/// <summary>The published numbers of all regions for one year, as published: nothing is worked out from them.</summary>
[AllowAnonymous]
public sealed class EnglandModel(ReportShelf shelf, AreaTable areas) : PageModel
{
    private static readonly string[] NotPublished = ["not published", "not published", "not published"];

    private IReadOnlyList<ReportYear> periods = [];

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Year or quarter", Description = "Financial years run from April to March")]
    public string? Year { get; set; }

    public ReportYear? Period { get; private set; }

    public IEnumerable<SelectListItem> Years => periods.Items();

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Period is not null ? CsvFile.Of(Tables, table, $"england-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var published = (await shelf.AllPublicAsync(cancel)).Where(report => areas.Find(report.Area) is { Kind: AreaKind.Region }).ToList();
        periods = [.. published.Select(report => report.Period).Distinct().Select(ReportYear.Parse).OfType<ReportYear>().OrderByDescending(period => period.To).ThenBy(period => period.From)];
        Period = string.IsNullOrEmpty(Year) ? periods is [var latest, ..] ? latest : null : periods.FirstOrDefault(period => period.Code == Year);
        if (Period is not { } chosen)
        {
            return string.IsNullOrEmpty(Year);
        }

        Year = chosen.Code;
        var regions = new List<FigureRow>();
        var panels = new List<FigureRow>();
        foreach (var region in areas.Regions(chosen.To))
        {
            var report = (await shelf.PublicAsync(region, chosen, cancel)) is [var newest, ..] ? newest : null;
            var table = report?.PublicContent?.Tables.FirstOrDefault(table => table.Code == "areas");
            regions.Add(table?.Rows.FirstOrDefault(row => row.IsTotal) is { } total ? total with { Name = region.Name, IsTotal = false } : new FigureRow(region.Name, NotPublished, null));
            panels.AddRange(table?.Rows.Where(row => !row.IsTotal).Select(row => row with { Name = $"{row.Name}, {region.Name}" }) ?? []);
        }

        Tables =
        [
            Table("regions", "region", chosen, regions, $"In {chosen.Label}, {regions.Count(row => !row.Cells.SequenceEqual(NotPublished))} of {Amount.Of(regions.Count, "region")} in England published a report{Largest(regions)}."),
            .. panels.Count > 0 ? [Table("panels", "panel", chosen, panels, $"In {chosen.Label}, numbers of {Amount.Of(panels.Count, "panel")} were published with their regions{Largest(panels)}.")] : Array.Empty<FigureTable>(),
        ];
        return true;
    }

    private static FigureTable Table(string code, string of, ReportYear period, IReadOnlyList<FigureRow> rows, string sentence) => new(
        code, $"Reviews by {of}, as published, {period.Label}", of == "region" ? "Region" : "Panel", InsideTables.ShareColumns, rows, "Reviewed")
    {
        Sentence = sentence,
        About = [PublishedTables.Hidden],
        Method = [Methods.Published],
    };

    /// <summary>Of what is printed below and of nothing else: a hidden number could be larger.</summary>
    private static string Largest(IReadOnlyList<FigureRow> rows)
    {
        var most = rows.Max(row => row.Drawn);
        return most is null or 0 ? "" : $"; the largest number shown is {Amount.Of((long)most, "death")} reviewed, {string.Join(" and ", rows.Where(row => row.Drawn == most).Select(row => row.Name))}";
    }
}
