using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.NotificationsAfterEnd;

/// <summary>
/// On the coordinator's worklist: what was linked in the last month to reviews that had ended. A line goes when the link is taken back or
/// the review goes on.
/// </summary>
public sealed class NotificationsAfterEndViewComponent(ReviewsDb db, MyPanels mine, TimeProvider clock) : ViewComponent
{
    /// <summary>What the history of such a review says after the reference of the notification.</summary>
    public const string Told = " linked, although the review has ended";

    private const string Begins = "Notification ";

    public static string Entry(string notification) => Begins + notification + Told;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (panels, since, cancel) = (mine.As(Role.Coordinator), clock.GetUtcNow().AddMonths(-1), HttpContext.RequestAborted);
        var told = await (from entry in db.Timeline
                          where entry.At > since && entry.What.EndsWith(Told)
                          join review in db.Reviews on entry.ReviewId equals review.Id
                          where panels.Contains(review.Panel) && ReviewStates.Ended.Contains(review.State)
                          orderby entry.At
                          select new { entry.At, entry.What, review.Reference, review.State, Linked = review.Notifications.Select(known => known.Reference).ToList() })
            .AsNoTracking().AsSplitQuery().ToListAsync(cancel);
        var lines = told.Select(line => new NotificationAfterEnd(line.What[Begins.Length..^Told.Length], line.Reference, line.State, line.At, line.Linked)).Where(line => line.Linked.Contains(line.Notification));
        return View("/NotificationsAfterEnd/NotificationsAfterEnd.cshtml", lines.ToList());
    }
}

/// <summary>A notification that was linked to a review that had ended.</summary>
/// <param name="Notification">Its reference.</param>
/// <param name="Review">Reference of the review.</param>
/// <param name="State">How the review ended.</param>
/// <param name="At">When it was linked.</param>
/// <param name="Linked">The notifications that are linked to the review now.</param>
public sealed record NotificationAfterEnd(string Notification, string Review, ReviewState State, DateTimeOffset At, IReadOnlyList<string> Linked);
