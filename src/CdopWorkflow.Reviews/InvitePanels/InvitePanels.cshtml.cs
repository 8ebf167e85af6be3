using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.InvitePanels;

[Authorize(Policy = Policies.Coordinator)]
public sealed class InvitePanelsModel(OpenMeeting meetings, InvitePanelsHandler handler, AreaTable areas, PanelsOfPerson panels, Sealer sealer) : MeetingPage(meetings)
{
    [BindProperty]
    [Display(Name = "Which panels?")]
    [MinLength(1, ErrorMessage = "Select the panels to invite")]
    public string[] Panels { get; set; } = [];

    [BindProperty]
    [Display(Name = "Do their members sit at the meeting too?", Description = "They declare their interests, read the packs and count for the quorum. Your chair decides")]
    [Required(ErrorMessage = "Say whether their members sit at the meeting too")]
    public bool? MembersSit { get; set; } = false;

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public string NameOf(string panel) => areas.NameOf(panel);

    public string WhyOf(InvitedPanel invited) => invited.Why is null ? "" : $"(“{sealer.OpenWords(invited.Why)}”)";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(meeting => handler.HandleAsync(meeting, Panels, MembersSit == true, cancel), "Panels invited", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Others = [.. areas.Panels(panels.Today).Where(panel => panel.Code != Meeting.Panel && !Meeting.Invited.Exists(invited => invited.Panel == panel.Code))
            .Select(panel => new Choice(panel.Code, panel.Name))];
        return Task.CompletedTask;
    }
}
