using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>Answered by one press, here or on the panel's own page.</summary>
[Authorize(Policy = Policies.Panel)]
public sealed class FeedbackModel(ReadFeedback read, GiveFeedback give) : PageModel
{
    public IReadOnlyList<PanelMeeting> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Open = await read.OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid meeting, bool? useful, CancellationToken cancel)
    {
        var decision = await give.HandleAsync(meeting, useful, cancel);
        if (decision.Accepted)
        {
            TempData["Notice"] = "Thank you for your answer";
            return Redirect("/reviews/panel");
        }

        ModelState.AddReasons(decision);
        Open = await read.OpenAsync(cancel);
        return Page();
    }
}
