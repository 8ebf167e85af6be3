using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>Finds the versions of a meeting's minutes, and what in them may identify someone.</summary>
public sealed class MinutesFile(ReviewsDb db, WriteUpMeeting meetings, PackFile packs, Sealer sealer)
{
    /// <summary>The latest first.</summary>
    public Task<List<MinutesVersion>> VersionsAsync(Guid meetingId, CancellationToken cancel) =>
        db.Set<MinutesVersion>().Where(minutes => minutes.MeetingId == meetingId).OrderByDescending(minutes => minutes.Number).ToListAsync(cancel);

    public MinutesContent ContentOf(MinutesVersion version) => sealer.Open<MinutesContent>(version.Content);

    /// <summary>What the next version would say: what happened, as it stands now, with the notes written last.</summary>
    public async Task<MinutesContent> CurrentAsync(PanelMeeting meeting, MinutesVersion? latest, CancellationToken cancel)
    {
        var (content, written) = (await meetings.OfAsync(meeting, cancel), latest is null ? new MinutesContent() : ContentOf(latest));
        return content with { Notes = written.Notes, Harmless = written.Harmless };
    }

    /// <summary>Passages that may identify someone of the reviews on the agenda, harmless ones included.</summary>
    public async Task<IReadOnlyList<FoundIdentifier>> FindAsync(PanelMeeting meeting, MinutesContent content, CancellationToken cancel)
    {
        var text = string.Join('\n', [content.Notes, content.AlsoThere, .. content.Items.Select(item => item.FreeText)]);
        var found = new List<FoundIdentifier>();
        Guid[] reviews = [.. meeting.InOrder().Where(item => item.Outcome != AgendaOutcome.TakenOff).Select(item => item.ReviewId)];
        foreach (var review in await db.Reviews.AsNoTracking().Where(review => reviews.Contains(review.Id)).ToListAsync(cancel))
        {
            found.AddRange(IdentifierFinder.Passages(text, await packs.IdentifiersOfAsync(review, cancel)));
        }

        return [.. found.DistinctBy(passage => passage.Passage.ToUpperInvariant())];
    }
}
