using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>What people hold that somebody must take before they go: actions, as owner or deputy, and seats at meetings to come.</summary>
public sealed class HeldWork(ReviewsDb db)
{
    /// <summary>Open actions by account.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ActionsAsync(CancellationToken cancel)
    {
        var held = await db.Set<AgreedAction>().Where(action => action.State == ActionState.Open && (action.OwnerAccount != null || action.DeputyAccount != null))
            .Select(action => new { action.OwnerAccount, action.DeputyAccount }).ToListAsync(cancel);
        return held.SelectMany(action => new[] { action.OwnerAccount, action.DeputyAccount }.OfType<string>().Distinct())
            .GroupBy(account => account).ToDictionary(accounts => accounts.Key, accounts => accounts.Count());
    }

    /// <summary>
    /// Meetings to come by account: of those who sit on the panel, or on one that comes with its members, and of everyone who was written
    /// to, with a seat or without.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, int>> MeetingsAsync(DateOnly today, CancellationToken cancel)
    {
        var toCome = db.Set<PanelMeeting>().Where(meeting => meeting.MeetsOn >= today && meeting.CancelledAt == null);
        var seats = from meeting in toCome
                    from member in db.Set<PanelMember>()
                    where member.Panel == meeting.Panel
                        || meeting.Invited.Any(invited => invited.Panel == member.Panel && invited.MembersSit && invited.Answer == InvitationAnswer.Agreed)
                    select new { member.AccountId, meeting.Id };
        var invitations = from meeting in toCome
                          join invitation in db.Set<MemberInvitation>() on meeting.Id equals invitation.MeetingId
                          select new { invitation.AccountId, meeting.Id };
        return await seats.Union(invitations).GroupBy(held => held.AccountId).Select(held => new { held.Key, Count = held.Count() })
            .ToDictionaryAsync(held => held.Key, held => held.Count, cancel);
    }
}
