using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.InviteMembers;

/// <summary>Writes to members of the panel: each gets one invitation however often the button is pressed.</summary>
public sealed class InviteMembersHandler(ReviewsDb db, PanelAddresses addresses, MeetingLetters letters, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, IReadOnlyCollection<string> accounts, CancellationToken cancel)
    {
        var known = await addresses.OfAsync(meeting, cancel);
        var decision = Decide(meeting, accounts, known);
        if (decision.Accepted)
        {
            var already = await db.Set<MemberInvitation>().Where(invitation => invitation.MeetingId == meeting.Id).Select(invitation => invitation.AccountId).ToListAsync(cancel);
            foreach (var person in known.Where(person => accounts.Contains(person.AccountId) && !already.Contains(person.AccountId)))
            {
                db.Add(new MemberInvitation { MeetingId = meeting.Id, AccountId = person.AccountId, InvitedAt = clock.GetUtcNow() });
                letters.Invite(meeting, person);
            }

            meeting.Change();
        }

        db.Audit(
            decision.Accepted ? "MembersInvited" : "MembersInvitedRefused", meeting.Id.ToString("N"), meeting.Panel,
            decision.Accepted ? $"{accounts.Count} people" : string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PanelMeeting meeting, IReadOnlyCollection<string> accounts, IReadOnlyList<StaffPerson> known) =>
        meeting.IsCancelled ? Decision.Refuse("This meeting is cancelled")
        : accounts.Except(known.Select(person => person.AccountId)).Any() ? Decision.Refuse("Select people who sit on the panel")
        : Decision.Accept;
}
