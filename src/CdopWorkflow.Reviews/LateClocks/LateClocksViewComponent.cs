using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.LateClocks;

/// <summary>What has been taken to a chair and still waits, how often in each panel. No reference: chairs see reviews in the anonymised form only.</summary>
public sealed record LateClock(string Panel, string Name, int Reviews);

/// <summary>The notices on a chair's home about clocks that ran out in spite of two reminders.</summary>
public sealed class LateClocksViewComponent(ReviewsDb db, MyPanels mine, ReviewClocks clocks, AreaTable areas) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (panels, cancel) = (mine.As(Role.Chair), HttpContext.RequestAborted);
        var told = db.Set<ClockNotice>().AsNoTracking().Where(notice => notice.Step == LadderStep.Escalate && notice.Role == Role.Chair);
        var which = OpenReviews.InHand(db).Where(review => panels.Contains(review.Panel) && told.Any(notice => notice.ReviewId == review.Id));
        var notices = (await told.Join(which, notice => notice.ReviewId, review => review.Id, (notice, _) => new { notice.ReviewId, notice.Clock, notice.DueOn }).ToListAsync(cancel))
            .Select(notice => (notice.ReviewId, notice.Clock, notice.DueOn)).ToHashSet();
        var late = from review in await OpenReviews.ForClocksAsync(db, which, cancel)
                   from clock in clocks.Waiting(review)
                   where clock.DueOn is not null && notices.Contains((review.Id, clock.Key, clock.DueOn.Value))
                   group clock by (review.Panel, clock.Rule.Name) into same
                   orderby same.Key.Panel, same.Key.Name
                   select new LateClock(areas.NameOf(same.Key.Panel), same.Key.Name, same.Count());
        return View("/LateClocks/LateClocks.cshtml", late.ToList());
    }
}
