using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.RestateReport;

/// <summary>Begins the next version of a signed report, with the reason that its readers are told.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class RestateReportModel(OwnAreas own, ReportShelf shelf, BeginNextVersion next, CurrentPerson person, AreaTable areas, TimeProvider clock)
    : ReportPage(own, shelf, person, areas, clock)
{
    [BindProperty]
    [Display(Name = "Why is it restated?", ShortName = "reason", Description = "Everyone who reads the new version reads this. Say nothing about any one child.")]
    [Required(ErrorMessage = "Enter the reason")]
    [MaxLength(1000, ErrorMessage = "The reason must be 1,000 characters or less")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel) =>
        !await FindAsync(area, year, cancel) ? NotFound() : Latest!.IsDraft ? Redirect(Address) : Page();

    public async Task<IActionResult> OnPostAsync(string area, string year, CancellationToken cancel)
    {
        if (!await FindAsync(area, year, cancel))
        {
            return NotFound();
        }

        foreach (var fault in WordsForEveryone.Faults(Reason ?? ""))
        {
            ModelState.AddModelError(nameof(Reason), fault);
        }

        return ModelState.IsValid
            ? Answer(await next.HandleAsync(Area, Year, Reason!.Trim(), cancel), $"Version {Latest!.Version + 1} is begun")
            : Page();
    }

    private async Task<bool> FindAsync(string area, string year, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) && MayWrite && Latest is not null;
}
