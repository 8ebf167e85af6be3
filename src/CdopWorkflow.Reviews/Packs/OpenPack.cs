using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Finds a pack by its number, for those who sit at the meeting that has it on its agenda, whoever owns the review, and for nobody else.</summary>
public sealed class OpenPack(ReviewsDb db, CurrentPerson person, PanelsOfPerson panels)
{
    /// <summary>Null where there is none, where it is on another panel's agenda, or on none: they must not be told apart.</summary>
    public async Task<OpenedPack?> OfAsync(string number, CancellationToken cancel)
    {
        if (await db.Set<Pack>().SingleOrDefaultAsync(known => known.Number == number, cancel) is not { IsSignedOff: true } pack)
        {
            return null;
        }

        var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == pack.ReviewId, cancel);
        var item = await db.Set<AgendaItem>().Include(known => known.Declarations)
            .Where(known => known.ReviewId == review.Id && (known.Outcome == AgendaOutcome.Waiting || known.Outcome == AgendaOutcome.Decided))
            .OrderByDescending(known => known.PutOnAt).FirstOrDefaultAsync(cancel);
        if (item is null || review.State is not (ReviewState.OnAgenda or ReviewState.Decided))
        {
            return null;
        }

        var meeting = await MeetingAsync(item.MeetingId, cancel);
        if (!panels.SitsAt(meeting))
        {
            return null;
        }

        return new OpenedPack(pack, review, item, meeting, item.DeclarationOf(person.Value.AccountId)?.Interest);
    }

    /// <summary>What became of a review that the panel had before it a moment ago, for those who sit at that meeting; null for everyone else.</summary>
    public async Task<string?> WhyGoneAsync(string number, CancellationToken cancel)
    {
        var last = await db.Set<AgendaItem>().AsNoTracking().Where(item => db.Set<Pack>().Any(pack => pack.Number == number && pack.ReviewId == item.ReviewId))
            .OrderByDescending(item => item.PutOnAt).FirstOrDefaultAsync(cancel);
        var outcome = last?.Outcome switch
        {
            AgendaOutcome.Deferred => "the review was deferred",
            AgendaOutcome.TakenOff => "the review was taken off the agenda",
            AgendaOutcome.Waiting or AgendaOutcome.Decided or null => null,
        };
        return outcome is not null && panels.SitsAt(await MeetingAsync(last!.MeetingId, cancel)) ? $"Nothing was changed: {outcome}" : null;
    }

    private Task<PanelMeeting> MeetingAsync(Guid id, CancellationToken cancel) =>
        db.Set<PanelMeeting>().Include(known => known.Attendances).Include(known => known.Invited).AsSplitQuery().SingleAsync(known => known.Id == id, cancel);
}
