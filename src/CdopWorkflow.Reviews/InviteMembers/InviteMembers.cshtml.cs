using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.InviteMembers;

[Authorize(Policy = Policies.Coordinator)]
public sealed class InviteMembersModel(OpenMeeting meetings, InviteMembersHandler handler, PanelAddresses addresses, ReviewsDb db) : MeetingPage(meetings)
{
    [BindProperty]
    [Display(Name = "Who is invited?")]
    [MinLength(1, ErrorMessage = "Select who is invited")]
    public string[] Accounts { get; set; } = [];

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    /// <summary>Names of those who were written to before.</summary>
    public IReadOnlyList<string> Invited { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Accounts = [.. Others.Select(person => person.Value)];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(meeting => handler.HandleAsync(meeting, Accounts, cancel), "Invitations sent", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var invited = await db.Set<MemberInvitation>().Where(invitation => invitation.MeetingId == Id).Select(invitation => invitation.AccountId).ToListAsync(cancel);
        var people = (await addresses.OfAsync(Meeting, cancel)).ToLookup(person => invited.Contains(person.AccountId));
        Invited = [.. people[true].Select(person => person.Name)];
        Others = [.. people[false].Select(person => new Choice(person.AccountId, person.Name, person.Email))];
    }
}
