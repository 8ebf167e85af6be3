using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.AnnualReport;

/// <summary>A report on a year or a quarter, inside version: exact. Before anyone has begun it, the figures as they are now.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class AnnualReportModel(
    OwnAreas own, ReportShelf shelf, FreezeFigures freeze, BeginReport begin, DiscardDraft discard, PdfPress press, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    /// <summary>An earlier version; the latest where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public Report? Report { get; private set; }

    public ReportContent Figures { get; private set; } = null!;

    public IReadOnlyList<ShownSection> Sections => ShownSection.Of(Figures, Report?.Texts ?? [], isPublic: false);

    public bool IsLatest => Report == Latest;

    public bool HasPublicVersion => PublishVersion.IsForEveryone(Area, Year);

    public bool IsComplete => Year.HasEnded(Today);

    public ReportFileLinks Files => new(Address, Report?.Version, press.IsOn);

    public VersionList Others => new(Versions, Report?.Version ?? 0, Address, IsPublic: false);

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel) =>
        await ShowAsync(area, year, cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel) =>
        await ShowAsync(area, year, cancel) ? CsvFile.Of(Figures.Tables, table, $"{Area.Code}-{Year.Code}") : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetWordAsync(string area, string year, CancellationToken cancel) =>
        await ShowAsync(area, year, cancel) ? ReportFile.Word(Document, FileName) : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetPdfAsync(string area, string year, CancellationToken cancel) =>
        await ShowAsync(area, year, cancel) ? await ReportFile.PdfAsync(this, press, Document, FileName) : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(string area, string year, CancellationToken cancel)
    {
        if (!await ShowAsync(area, year, cancel) || !MayWrite)
        {
            return NotFound();
        }

        return Answer(await begin.HandleAsync(Area, Year, cancel), Latest is null ? "Report begun: its figures are fixed" : "Figures taken anew");
    }

    public async Task<IActionResult> OnPostDiscardAsync(string area, string year, CancellationToken cancel)
    {
        if (!await ShowAsync(area, year, cancel) || !MayWrite)
        {
            return NotFound();
        }

        return Answer(await discard.HandleAsync(Area, Year, cancel), "Draft discarded");
    }

    private ReportDocument Document => ReportDocument.Inside(Area, Year, Report, Figures);

    private string FileName => $"{Area.Code}-{Year.Code}-inside-{Report?.Version ?? 0}";

    private async Task<bool> ShowAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel))
        {
            return false;
        }

        Report = Version is { } number ? Versions.FirstOrDefault(version => version.Version == number) : Latest;
        if (Report is null && Version is not null)
        {
            return false;
        }

        Figures = Report?.InsideContent ?? (await freeze.OfAsync(Area, Year, cancel)).Inside;
        if (Versions.FirstOrDefault(version => version.Version == Report?.Version - 1) is { } before)
        {
            Figures = Figures with { Changes = ReportChanges.Between(before.InsideContent, Figures) };
        }

        return true;
    }
}
