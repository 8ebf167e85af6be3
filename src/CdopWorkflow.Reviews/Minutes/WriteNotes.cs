using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>Saves the coordinator's notes. After the chair has signed, they begin the next version, and the signed one stays as it is.</summary>
public sealed class WriteNotes(ReviewsDb db, MinutesFile file, Sealer sealer)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, string? notes, IReadOnlyList<string> harmless, CancellationToken cancel)
    {
        var latest = (await file.VersionsAsync(meeting.Id, cancel)).FirstOrDefault();
        var written = new MinutesContent { Notes = notes?.Trim() ?? "", Harmless = harmless };
        if (latest is { IsSigned: false } && file.ContentOf(latest) is var saved && saved.Notes == written.Notes && saved.Harmless.SequenceEqual(harmless))
        {
            return Decision.Accept; // a second press of the button finds them saved
        }

        var decision = meeting.IsCancelled ? Decision.Refuse("This meeting is cancelled: it has no minutes") : Decision.Accept;
        if (decision.Accepted)
        {
            var content = sealer.Seal(written);
            if (latest is { IsSigned: false })
            {
                latest.Write(content);
            }
            else
            {
                db.Add(new MinutesVersion { MeetingId = meeting.Id, Number = (latest?.Number ?? 0) + 1, Content = content });
            }
        }

        db.Audit(decision.Accepted ? "MinutesWritten" : "MinutesWrittenRefused", meeting.Id.ToString("N"), meeting.Panel, string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
