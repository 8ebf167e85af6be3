using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.PublicFigures;

/// <summary>The way to the published figures, for anyone.</summary>
[AllowAnonymous]
public sealed class PublicFiguresModel(AreaTable areas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "area")]
    [Display(Name = "Panel or region")]
    public string? AreaCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    [Display(Name = "Year", Description = "Financial years run from April to March")]
    public string? YearCode { get; set; }

    public IEnumerable<SelectListItem> Areas =>
        areas.Regions(Today).Concat(areas.Panels(Today)).Select(area => new SelectListItem(area.Name, area.Code));

    public IEnumerable<SelectListItem> Years => YearChoices.Public(Today).Items();

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public IActionResult OnGet() =>
        areas.Find(AreaCode ?? "") is { } area && ReportYear.Parse(YearCode) is { } year ? Redirect($"/analytics/public/{area.Code}/{year.Code}") : Page();
}
