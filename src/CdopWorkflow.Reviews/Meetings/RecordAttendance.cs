using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Notes which members were at a meeting, which sent apologies, and who else was there.</summary>
public sealed class RecordAttendance(ReviewsDb db, TellOfAttendance tell, Sealer sealer)
{
    public async Task<Decision> HandleAsync(
        PanelMeeting meeting, IReadOnlyCollection<Guid> present, IReadOnlyCollection<Guid> apologies, string? alsoThere, CancellationToken cancel)
    {
        string[] sitting = [.. meeting.Sitting];
        var members = await db.Set<PanelMember>().Where(member => sitting.Contains(member.Panel)).ToListAsync(cancel);
        var decision = Decide(meeting, [.. members.Where(member => present.Contains(member.Id) && apologies.Contains(member.Id)).Select(member => member.Name)]);
        if (decision.Accepted)
        {
            meeting.Attend(members.Where(member => present.Contains(member.Id)), members.Where(member => apologies.Contains(member.Id)));
            meeting.AlsoThere = sealer.SealWords(alsoThere);
            await tell.RecordedAsync(meeting, members, cancel);
        }

        db.Audit(
            decision.Accepted ? "AttendanceRecorded" : "AttendanceRecordedRefused", meeting.Id.ToString("N"), meeting.Panel,
            decision.Accepted ? $"{meeting.Attendances.Count(attendance => attendance.WasThere)} of the panel's members" : $"{decision.Reasons.Count} to put right");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PanelMeeting meeting, string[] both)
    {
        string[] reasons =
        [
            .. meeting.IsCancelled ? ["This meeting is cancelled"] : Array.Empty<string>(),
            .. both.Select(name => $"{name} cannot both have attended and have sent apologies"),
        ];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
