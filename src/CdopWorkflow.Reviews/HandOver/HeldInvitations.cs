using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Staff;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>Invitations to meetings to come: whose they are, and how they go to somebody else.</summary>
public sealed class HeldInvitations(ReviewsDb db, MeetingLetters letters, PanelAddresses addresses, PanelsOfPerson panels, TimeProvider clock)
{
    /// <summary>All to meetings at which a panel sits that this person coordinates.</summary>
    public async Task<IReadOnlyList<HeldInvitation>> OfAsync(string? account, CancellationToken cancel)
    {
        var today = panels.Today;
        var rows = await db.Set<MemberInvitation>().Where(row => account == null || row.AccountId == account)
            .Where(row => db.Set<PanelMeeting>().Any(meeting => meeting.Id == row.MeetingId && meeting.MeetsOn >= today && meeting.CancelledAt == null)).ToListAsync(cancel);
        Guid[] ids = [.. rows.Select(row => row.MeetingId).Distinct()];
        var meetings = await db.Set<PanelMeeting>().Include(meeting => meeting.Invited).Where(meeting => ids.Contains(meeting.Id)).ToDictionaryAsync(meeting => meeting.Id, cancel);
        string[] accounts = [.. rows.Select(row => row.AccountId).Distinct()];
        var seats = (await db.Set<PanelMember>().AsNoTracking().Where(member => accounts.Contains(member.AccountId)).Select(member => new { member.AccountId, member.Panel }).ToListAsync(cancel))
            .Select(seat => (seat.AccountId, seat.Panel)).ToHashSet();
        return
        [
            .. rows.Select(row => (row, Meeting: meetings[row.MeetingId])).Where(known => known.Meeting.Sitting.Any(panels.Coordinates))
                .OrderBy(known => known.Meeting.BeginsAt).ThenBy(known => known.row.Id)
                .Select(known => new HeldInvitation(known.row, known.Meeting, known.Meeting.Sitting.Any(panel => seats.Contains((known.row.AccountId, panel))))),
        ];
    }

    /// <summary>Who held a seat was perhaps invited: whoever takes the seat is invited instead.</summary>
    public async Task MoveWithSeatAsync(PanelMember seat, StaffPerson to, CancellationToken cancel)
    {
        foreach (var held in (await OfAsync(seat.AccountId, cancel)).Where(held => held.Meeting.Sitting.Contains(seat.Panel)))
        {
            await MoveAsync(held, to, cancel);
        }
    }

    /// <summary>Whether somebody can be invited to the meeting at all.</summary>
    public async Task<bool> MaySitAsync(StaffPerson person, HeldInvitation held, CancellationToken cancel) =>
        (await addresses.OfAsync(held.Meeting, cancel)).Any(known => known.AccountId == person.AccountId);

    public async Task MoveAsync(HeldInvitation held, StaffPerson to, CancellationToken cancel)
    {
        db.Remove(held.Row);
        db.Audit("InvitationHandedOver", held.Meeting.Id.ToString("N"), held.Meeting.Panel, $"from {held.Row.AccountId} to {to.AccountId}");
        if (!await db.Set<MemberInvitation>().AnyAsync(known => known.MeetingId == held.Meeting.Id && known.AccountId == to.AccountId, cancel)
            && !db.ChangeTracker.Entries<MemberInvitation>().Any(entry => entry.State == EntityState.Added && entry.Entity.MeetingId == held.Meeting.Id && entry.Entity.AccountId == to.AccountId))
        {
            db.Add(new MemberInvitation { MeetingId = held.Meeting.Id, AccountId = to.AccountId, InvitedAt = clock.GetUtcNow() });
            letters.Invite(held.Meeting, to);
        }
    }
}
