using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>Improvement visits, the latest first, and what each waits for.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class VisitsModel(ReviewsDb db, WorkAreas work, VisitsOptions options) : PageModel
{
    public IReadOnlyList<ImprovementVisit> Visits { get; private set; } = [];

    public bool MayAdd => work.Kept.Count > 0;

    public string NameOf(string area) => work.NameOf(area);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var codes = work.Read;
        Visits = await VisitFile.Whole(db).AsNoTracking().Where(visit => codes.Contains(visit.Area)).OrderByDescending(visit => visit.EndsOn).ToListAsync(cancel);
    }

    /// <summary>What is to be done next.</summary>
    public VisitStep? Next(ImprovementVisit visit) => VisitSteps.Of(visit, options).FirstOrDefault(step => step.DoneOn is null);

    public IEnumerable<VisitStep> Late(ImprovementVisit visit) => VisitSteps.Of(visit, options).Where(step => step.IsLate(work.Today));
}
