using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A page about the report on one of the person's own areas and a period; another area is not found.</summary>
public abstract class ReportPage(OwnAreas own, ReportShelf shelf, CurrentPerson person, AreaTable areas, TimeProvider clock) : PageModel
{
    private static readonly Role[] Writers = [Role.Coordinator, Role.Chair, Role.Analyst];

    public Area Area { get; private set; } = null!;

    public ReportYear Year { get; private set; } = null!;

    /// <summary>All versions, the latest first.</summary>
    public IReadOnlyList<Report> Versions { get; private set; } = [];

    public Report? Latest => Versions.Count > 0 ? Versions[0] : null;

    public string Address => $"/analytics/annual-report/{Area.Code}/{Year.Code}";

    /// <summary>"Annual report 2021/22", "Quarterly report April to June 2021".</summary>
    public string Heading => TitleOf(Area, Year);

    public bool MayWrite => Writers.Any(role => person.Value.Has(role, Area.Code, areas, Today));

    public bool MaySign => person.Value.Has(Role.Chair, Area.Code, areas, Today);

    protected string Account => person.Value.AccountId;

    protected AreaTable Areas => areas;

    protected DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public static string TitleOf(Area area, ReportYear period) => $"{(period.IsQuarter ? "Quarterly" : "Annual")} report {period.Label}, {area.Name}";

    protected async Task<bool> LoadAsync(string areaCode, string yearCode, CancellationToken cancel)
    {
        if (own.Find(areaCode) is not { } area || ReportYear.Parse(yearCode) is not { } year)
        {
            return false;
        }

        (Area, Year) = (area, year);
        Versions = await shelf.VersionsAsync(area, year, cancel);
        return true;
    }

    /// <summary>Back to the report with a notice, or stays on the page with every reason.</summary>
    protected IActionResult Answer(ReportDecision decision, string notice)
    {
        if (decision.Accepted)
        {
            TempData["Notice"] = notice;
            return Redirect(Address);
        }

        foreach (var reason in decision.Reasons)
        {
            ModelState.AddModelError("", reason);
        }

        return Page();
    }
}
