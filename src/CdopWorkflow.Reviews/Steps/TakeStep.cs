using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>
/// Fires a trigger and leaves the traces: an accepted step stands in the timeline and the audit log, a refused one in the audit log
/// alone, and whatever the handler had changed before is forgotten. A review that ends uncounted leaves the figures. The handler saves.
/// </summary>
public sealed class TakeStep(ReviewsDb db, GatherFacts gather, TimelineWriter timeline, Sealer sealer, TimeProvider clock)
{
    /// <param name="review">Loaded with everything that belongs to it.</param>
    /// <param name="trigger">The step.</param>
    /// <param name="why">The reason given, if the step asks for one; kept sealed in the timeline.</param>
    /// <param name="also">Facts that this step alone knows, added to those gathered.</param>
    /// <param name="cancel">Stops the gathering.</param>
    public async Task<Decision> FireAsync(
        Review review, ReviewTrigger trigger, string? why, Func<WorkflowFacts, WorkflowFacts>? also, CancellationToken cancel)
    {
        var facts = await gather.OfAsync(review, cancel) with { ReasonGiven = !string.IsNullOrWhiteSpace(why) };
        var wasOnAgenda = review.State == ReviewState.OnAgenda;
        var decision = review.Fire(trigger, also?.Invoke(facts) ?? facts, clock.GetUtcNow());
        if (decision.Accepted)
        {
            if (wasOnAgenda && review.State is not (ReviewState.Decided or ReviewState.Deferred))
            {
                await LeaveAgendaAsync(review, why, cancel);
            }

            timeline.Add(review, $"{trigger.Label()}: now “{review.State.Label()}”", why, TimelineKinds.Of(trigger));
            db.Audit(trigger.ToString(), review.Reference, review.Panel, $"now {review.State}");
            foreach (var fact in review.Counts ? [] : review.LeaveFigures())
            {
                db.Publish(fact);
            }
        }
        else
        {
            db.ChangeTracker.Clear();
            db.Audit($"{trigger}Refused", review.Reference, review.Panel, string.Join("; ", decision.Reasons));
        }

        return decision;
    }

    /// <summary>However a review leaves the panel's hands undecided, it leaves the agenda too.</summary>
    private async Task LeaveAgendaAsync(Review review, string? why, CancellationToken cancel)
    {
        foreach (var item in await db.Set<AgendaItem>().Where(known => known.ReviewId == review.Id && known.Outcome == AgendaOutcome.Waiting).ToListAsync(cancel))
        {
            item.Outcome = AgendaOutcome.TakenOff;
            item.Why = sealer.SealWords(why);
        }
    }
}
