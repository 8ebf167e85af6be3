using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.SignReport;

/// <summary>The board's chair reads a draft and signs it.</summary>
[Authorize(Policy = Policies.Chair)]
public sealed class SignReportModel(OwnAreas own, ReportShelf shelf, SignVersion sign, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    /// <summary>Version and revision on the screen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public ReportContent Figures => Latest!.InsideContent;

    public IReadOnlyList<ShownSection> Sections => ShownSection.Of(Figures, Latest!.Texts, isPublic: false);

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MaySign || Latest is null)
        {
            return NotFound();
        }

        Seen = SignVersion.SeenOf(Latest);
        return Latest.IsDraft ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel) || !MaySign || Latest is null)
        {
            return NotFound();
        }

        return Answer(await sign.HandleAsync(Area, Year, Seen, cancel), $"Version {Latest.Version} is signed");
    }
}
