using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>A page on which the hosting panel's coordinator does one thing to one meeting.</summary>
public abstract class MeetingPage(OpenMeeting meetings) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public PanelMeeting Meeting { get; private set; } = null!;

    public string Home => $"/reviews/meetings/{Id}";

    protected OpenMeeting Meetings => meetings;

    protected virtual Task<PanelMeeting?> FindAsync(CancellationToken cancel) => meetings.HostedAsync(Id, cancel);

    /// <summary>What a page needs besides the meeting before it is shown.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Shows the page, or answers 404 where there is no such meeting for this person.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>Does it: on to the meeting when it was accepted, back to the form with every reason when not.</summary>
    protected async Task<IActionResult> TakeAsync(Func<PanelMeeting, Task<Decision>> step, string notice, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await step(Meeting);
        if (decision.Accepted)
        {
            TempData["Notice"] = notice;
            return Redirect(Home);
        }

        ModelState.AddReasons(decision);
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        await PrepareAsync(cancel);
        return true;
    }
}
