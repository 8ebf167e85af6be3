using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>A page over one of the person's own areas and a year, both chosen by a form that works without scripts.</summary>
public abstract class FiguresPage(OwnAreas own, TimeProvider clock) : PageModel
{
    /// <summary>Code of the area asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    /// <summary>Code of the year asked for.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Year", Description = "Financial years run from April to March")]
    public string? Year { get; set; }

    public Area Place { get; private set; } = null!;

    public ReportYear Period { get; private set; } = null!;

    public IEnumerable<SelectListItem> Areas => Own.All().Select(area => new SelectListItem(area.Name, area.Code));

    public IEnumerable<SelectListItem> Years => YearChoices.Inside(Today).Items();

    /// <summary>Keeps area and year when going to a neighbouring page.</summary>
    public string Query => $"?area={Place.Code}&year={Period.Code}";

    protected OwnAreas Own => own;

    protected DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>False where the area is not the person's or there is no such year: the page is then not found.</summary>
    protected bool Choose()
    {
        var area = Own.Find(Area);
        var year = string.IsNullOrEmpty(Year) ? ReportYear.FinancialAround(Today) : ReportYear.Parse(Year);
        if (area is null || year is null)
        {
            return false;
        }

        (Place, Period) = (area, year);
        (Area, Year) = (area.Code, year.Code);
        return true;
    }
}
