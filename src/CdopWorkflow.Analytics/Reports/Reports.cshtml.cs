using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>The reports of the person's own areas, and the way to begin one.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ReportsModel(OwnAreas own, AnalyticsDb db, AreaTable areas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Year or quarter", Description = "Financial years run from April to March")]
    public string? Period { get; set; }

    public IReadOnlyList<ReportLine> Lines { get; private set; } = [];

    public IEnumerable<SelectListItem> Areas => own.All().Select(area => new SelectListItem(area.Name, area.Code));

    public IEnumerable<SelectListItem> Periods => YearChoices.ForReports(UkTime.DateOf(clock.GetUtcNow())).Items();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (own.Find(Area) is { } chosen && !string.IsNullOrEmpty(Area) && ReportYear.Parse(Period) is { } period)
        {
            return Redirect($"/analytics/annual-report/{chosen.Code}/{period.Code}");
        }

        var codes = own.All().Select(area => area.Code).ToList();
        var reports = await db.Reports.AsNoTracking().Where(report => codes.Contains(report.Area))
            .Select(report => new { report.Area, report.Period, report.Version, report.State }).ToListAsync(cancel);
        Lines =
        [
            .. reports.GroupBy(report => (report.Area, report.Period)).Select(versions => versions.MaxBy(report => report.Version)!)
                .Select(report => new ReportLine(areas.Find(report.Area)!, ReportYear.Parse(report.Period)!, report.Version, report.State))
                .OrderByDescending(line => line.Period.To).ThenBy(line => line.Area.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return Page();
    }
}
