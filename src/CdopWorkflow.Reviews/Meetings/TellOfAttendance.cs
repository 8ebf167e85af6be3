using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>
/// Tells which seats of each panel were filled at a meeting, for the report that says how often organisations came. A meeting counts once
/// somebody was there. It saves nothing: whoever changes the meeting does.
/// </summary>
public sealed class TellOfAttendance(ReviewsDb db)
{
    /// <param name="meeting">With the attendance as it is now recorded.</param>
    /// <param name="members">Of the panels that sit at it.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task RecordedAsync(PanelMeeting meeting, IReadOnlyCollection<PanelMember> members, CancellationToken cancel)
    {
        var told = await ToldAsync(meeting, cancel);
        foreach (var panel in meeting.Sitting.Union(told.Select(known => known.Panel)).ToList())
        {
            var known = told.Find(known => known.Panel == panel);
            var seats = meeting.Attendances.Exists(attendance => attendance.WasThere) ? SeatsOf(meeting, members.Where(member => member.Panel == panel)) : [];
            if (known is not null || seats.Count > 0)
            {
                db.Publish((known ?? db.Add(new ToldAttendance { MeetingId = meeting.Id, Panel = panel }).Entity).Tell(meeting.MeetsOn, seats));
            }
        }
    }

    /// <summary>The meeting is on another day, or cancelled: what was told of it is told anew.</summary>
    public async Task MovedAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        foreach (var known in (await ToldAsync(meeting, cancel)).Where(known => meeting.IsCancelled || known.Event.MetOn != meeting.MeetsOn))
        {
            db.Publish(known.Tell(meeting.MeetsOn, meeting.IsCancelled ? [] : known.Event.Seats));
        }
    }

    private Task<List<ToldAttendance>> ToldAsync(PanelMeeting meeting, CancellationToken cancel) =>
        db.Set<ToldAttendance>().Where(told => told.MeetingId == meeting.Id).ToListAsync(cancel);

    private static List<SeatAtMeeting> SeatsOf(PanelMeeting meeting, IEnumerable<PanelMember> members)
    {
        var manners = meeting.Attendances.ToDictionary(attendance => attendance.AccountId, attendance => attendance.Manner);
        return
        [
            .. members.GroupBy(member => member.Seat, member => manners.TryGetValue(member.AccountId, out var manner) ? manner : (AttendanceManner?)null).OrderBy(seat => seat.Key)
                .Select(seat => new SeatAtMeeting(
                    seat.Key, seat.Contains(AttendanceManner.Attended), !seat.Contains(AttendanceManner.Attended) && seat.Contains(AttendanceManner.Apologies))),
        ];
    }
}
