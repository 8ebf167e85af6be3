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
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Panel or region")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Year", Description = "Financial years run from April to March")]
    public string? Year { get; set; }

    public IEnumerable<SelectListItem> Areas =>
        areas.Regions(Today).Concat(areas.Panels(Today)).Select(area => new SelectListItem(area.Name, area.Code));

    public IEnumerable<SelectListItem> Years => YearChoices.Public(Today).Items();

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public IActionResult OnGet() =>
        areas.Find(Area ?? "") is { } area && ReportYear.Parse(Year) is { } year ? Redirect($"/analytics/public/{area.Code}/{year.Code}") : Page();
}
