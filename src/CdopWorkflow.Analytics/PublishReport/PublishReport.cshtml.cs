using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.PublishReport;

/// <summary>Shows what anyone will read of a signed report, and lets it out.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class PublishReportModel(OwnAreas own, ReportShelf shelf, PublishVersion publish, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    public PublicVersion? Version { get; private set; }

    public IReadOnlyList<ShownSection> Sections => Version is null ? [] : ShownSection.Of(Version.Content, Latest!.Texts, isPublic: true);

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MayWrite || Latest is null)
        {
            return NotFound();
        }

        if (Latest.State != ReportState.SignedByChair)
        {
            return Redirect(Address);
        }

        Version = await publish.PreviewAsync(Latest, Area, Year, cancel);
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel)
    {
        var page = await OnGetAsync(area, year, cancel);
        return Version is null ? page : CsvFile.Of(Version.Content.Tables, table, $"{Area.Code}-{Year.Code}-preview");
    }

    public async Task<IActionResult> OnPostAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MayWrite || Latest is null)
        {
            return NotFound();
        }

        return Answer(await publish.HandleAsync(Area, Year, cancel), $"Version {Latest.Version} is published");
    }
}
