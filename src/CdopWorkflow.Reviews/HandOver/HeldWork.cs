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

    /// <summary>Meetings to come by account.</summary>
    public async Task<IReadOnlyDictionary<string, int>> MeetingsAsync(DateOnly today, CancellationToken cancel) => await (
        from member in db.Set<PanelMember>()
        join meeting in db.Set<PanelMeeting>() on member.Panel equals meeting.Panel
        where meeting.MeetsOn >= today && meeting.CancelledAt == null
        group meeting by member.AccountId into meetings
        select new { meetings.Key, Count = meetings.Count() }).ToDictionaryAsync(meetings => meetings.Key, meetings => meetings.Count, cancel);
}
