using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.ReturnCompleteness;

/// <summary>Which agencies answer, and how often overcrowding is known: for coordinators and chairs, of their panels.</summary>
[Authorize(Policy = Policies.CoordinatorOrChair)]
public sealed class ReturnCompletenessModel(MyPanels mine, CountReturns count, AreaTable areas, TimeProvider clock) : PageModel
{
    public sealed record PanelLine(string Name, IReadOnlyList<AgencyCount> Agencies, CountedShare Overcrowding);

    [BindProperty(SupportsGet = true)]
    [Display(Name = "From which day on?", ShortName = "first day")]
    public DateOnly? From { get; set; }

    public IReadOnlyList<PanelLine> Panels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        From ??= UkTime.DateOf(clock.GetUtcNow()).AddYears(-1);
        var codes = mine.As(Role.Coordinator).Union(mine.As(Role.Chair));
        List<PanelLine> lines = [];
        foreach (var code in codes)
        {
            lines.Add(new PanelLine(areas.NameOf(code), await count.ByAgencyAsync(code, From.Value, cancel), await count.OvercrowdingKnownAsync(code, From.Value, cancel)));
        }

        Panels = lines;
    }
}
