using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>How often the seats of a panel were filled.</summary>
public sealed class AttendanceQueries(AnalyticsDb db)
{
    /// <summary>How often the panel met; nought where the area is no panel.</summary>
    public Task<int> MeetingsAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        return db.Meetings.CountAsync(meeting => meeting.Panel == area.Code && meeting.MetOn >= from && meeting.MetOn <= to && meeting.Seats.Count > 0, cancel);
    }

    /// <returns>A line for each seat in the order of the form; none where the area is no panel, or did not meet.</returns>
    public async Task<IReadOnlyList<SeatAttended>> OfAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        if (area.Kind != AreaKind.Panel)
        {
            return [];
        }

        var (from, to) = (period.From, period.To);
        var seats = await db.Meetings.Where(meeting => meeting.Panel == area.Code && meeting.MetOn >= from && meeting.MetOn <= to)
            .SelectMany(meeting => meeting.Seats)
            .GroupBy(seat => new { seat.Seat, seat.Attended, seat.Apologies })
            .Select(group => new { group.Key.Seat, group.Key.Attended, group.Key.Apologies, Count = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. seats.GroupBy(line => line.Seat).OrderBy(seat => seat.Key).Select(seat => new SeatAttended(
                seat.Key, seat.Sum(line => line.Count), seat.Where(line => line.Attended).Sum(line => line.Count), seat.Where(line => line.Apologies).Sum(line => line.Count))),
        ];
    }
}
