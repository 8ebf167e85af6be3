using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.Packs;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReviewMeetings;

/// <summary>Every agenda a review was on, the latest first, with what became of it there.</summary>
public sealed class ReadMeetings(ReviewsDb db, MinutesFile minutes, PanelsOfPerson panels, PanelOptions options, Sealer sealer)
{
    public async Task<IReadOnlyList<PanelLine>> OfAsync(Review review, CancellationToken cancel)
    {
        var items = await db.Set<AgendaItem>().AsNoTracking().Include(item => item.Declarations).Where(item => item.ReviewId == review.Id).ToListAsync(cancel);
        Guid[] ids = [.. items.Select(item => item.MeetingId).Distinct()];
        var meetings = await db.Set<PanelMeeting>().AsNoTracking().Include(meeting => meeting.Attendances).Where(meeting => ids.Contains(meeting.Id)).ToDictionaryAsync(meeting => meeting.Id, cancel);
        var signed = (await db.Set<MinutesVersion>().AsNoTracking().Where(version => ids.Contains(version.MeetingId) && version.SignedAt != null).ToListAsync(cancel))
            .GroupBy(version => version.MeetingId).ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!);
        var pack = await db.Set<Pack>().Where(known => known.ReviewId == review.Id).Select(known => known.Number).SingleOrDefaultAsync(cancel);
        return [.. items.OrderByDescending(item => item.PutOnAt).Select(item => LineOf(item, meetings[item.MeetingId], signed.GetValueOrDefault(item.MeetingId), pack))];
    }

    /// <summary>The minutes hold other panels' reviews too: only what they say of this one is taken from them.</summary>
    private PanelLine LineOf(AgendaItem item, PanelMeeting meeting, MinutesVersion? signed, string? pack) => new(
        meeting,
        item,
        panels.Coordinates(meeting.Panel),
        Quorum.For(options, item.TakingPart(meeting.Attendances)).Missing(),
        sealer.OpenWords(item.Why),
        signed,
        signed is null ? null : minutes.ContentOf(signed).Items.FirstOrDefault(minuted => minuted.Pack == pack));
}
