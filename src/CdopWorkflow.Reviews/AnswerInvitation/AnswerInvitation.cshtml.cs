using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.AnswerInvitation;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AnswerInvitationModel(OpenMeeting meetings, AnswerInvitationHandler handler, AreaTable areas) : MeetingPage(meetings)
{
    [BindProperty]
    public AnswerInvitationForm Form { get; set; } = new();

    public string Host => areas.NameOf(Meeting.Panel);

    public bool MembersSit => Meetings.InvitedOf(Meeting).Any(invited => invited.MembersSit);

    public IReadOnlyList<SelectListItem> Panels { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(
        meeting => handler.HandleAsync(meeting, Meetings.InvitedOf(meeting).Where(invited => Panels.Count == 1 || invited.Panel == Form.Panel).FirstOrDefault(), Form, cancel),
        "Invitation answered",
        cancel);

    /// <summary>Only whoever coordinates a panel that is invited has something to answer.</summary>
    protected override async Task<PanelMeeting?> FindAsync(CancellationToken cancel) =>
        await Meetings.SeenAsync(Id, cancel) is { } meeting && Meetings.InvitedOf(meeting).Count > 0 ? meeting : null;

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Panels = [.. Meetings.InvitedOf(Meeting).Select(invited => new SelectListItem(areas.NameOf(invited.Panel), invited.Panel))];
        return Task.CompletedTask;
    }
}
