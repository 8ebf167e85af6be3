using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.PublicReport;

/// <summary>The published report on a panel or a region: fixed tables, no filters. Earlier versions stay readable.</summary>
[AllowAnonymous]
public sealed class PublicReportModel(ReportShelf shelf, AreaTable areas, AnalyticsOptions options, PdfPress press) : PageModel
{
    public int Threshold => options.Disclosure.SubNationalThreshold;

    public int SensitiveThreshold => options.Disclosure.SensitiveThreshold;

    /// <summary>An earlier version; the latest where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public Area Area { get; private set; } = null!;

    public ReportYear Year { get; private set; } = null!;

    public Report Report { get; private set; } = null!;

    public IReadOnlyList<Report> Versions { get; private set; } = [];

    public ReportContent Figures { get; private set; } = null!;

    public bool IsSuperseded => Report != Versions[0];

    public IReadOnlyList<ShownSection> Sections => ShownSection.Of(Figures, Report.Texts, isPublic: true);

    public ReportFileLinks Files => new($"/analytics/public/{Area.Code}/{Year.Code}", Report.Version, press.IsOn);

    public VersionList Others => new(Versions, Report.Version, $"/analytics/public/{Area.Code}/{Year.Code}", IsPublic: true);

    private ReportDocument Document => ReportDocument.Public(Area, Year, Report, Figures, IsSuperseded, options.Disclosure);

    private string FileName => $"{Area.Code}-{Year.Code}-{Report.Version}";

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? CsvFile.Of(Figures.Tables, table, $"{Area.Code}-{Year.Code}") : NotFound();

    public async Task<IActionResult> OnGetWordAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? ReportFile.Word(Document, FileName) : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? await ReportFile.PdfAsync(this, press, Document, FileName) : NotFound();

    private async Task<bool> LoadAsync(string areaCode, string yearCode, CancellationToken cancel)
    {
        if (areas.Find(areaCode) is not { } area || ReportYear.Parse(yearCode) is not { } year)
        {
            return false;
        }

        (Area, Year) = (area, year);
        Versions = await shelf.PublicAsync(area, year, cancel);
        if ((Version is { } number ? Versions.FirstOrDefault(version => version.Version == number) : Versions is [var latest, ..] ? latest : null) is not { } report)
        {
            return false;
        }

        (Report, Figures) = (report, report.PublicContent!);
        return true;
    }
}
