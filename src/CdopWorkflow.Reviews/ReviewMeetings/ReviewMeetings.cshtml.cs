using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.ReviewMeetings;

/// <summary>Where a review was talked about and where it will be: the agendas of panels it was on, and the meetings of those who knew the child.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReviewMeetingsModel(LoadReview reviews, ReadMeetings read, ReviewsDb db, Sealer sealer, AreaTable areas) : PageModel
{
    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    public string Home => $"/reviews/{Reference}";

    public IReadOnlyList<PanelLine> Lines { get; private set; } = [];

    /// <summary>Of the professionals who knew the child, the latest first.</summary>
    public IReadOnlyList<ReviewMeeting> Professionals { get; private set; } = [];

    public bool IsReady { get; private set; }

    public string NameOf(string panel) => areas.NameOf(panel);

    public string Attendees(ReviewMeeting meeting) => sealer.OpenWords(meeting.Attendees);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        Lines = await read.OfAsync(review, cancel);
        Professionals = [.. review.Meetings.OrderByDescending(meeting => meeting.HeldOn ?? meeting.ScheduledFor)];
        IsReady = review.State == ReviewState.ReadyForPanel;
        db.Audit("MeetingsRead", review.Reference, review.Panel, $"{Lines.Count} agendas");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
