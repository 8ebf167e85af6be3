using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Notes which members were at a meeting.</summary>
public sealed class RecordAttendance(ReviewsDb db)
{
    public async Task HandleAsync(PanelMeeting meeting, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel)
    {
        var members = await db.Set<PanelMember>()
            .Where(member => member.Panel == meeting.Panel && memberIds.Contains(member.Id))
            .ToListAsync(cancel);
        meeting.Attend(members);
        db.Audit("AttendanceRecorded", meeting.Id.ToString("N"), meeting.Panel, $"{members.Count} of the panel's members");
        await db.SaveChangesAsync(cancel);
    }
}
