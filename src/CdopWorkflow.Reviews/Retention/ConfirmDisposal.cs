using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>
/// Somebody else than the person who proposed it confirms, and the records of a case are disposed of: its rows are deleted, its facts
/// kept without a way back to it, a certificate written, and then its key destroyed. Should the program end before the last of that, the
/// next round does it.
/// </summary>
public sealed class ConfirmDisposal(
    ReviewsDb db, LegalHolds holds, KeepFacts facts, DisposeRows rows, CurrentPerson person, ReviewsOptions options, CaseKeys cases, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Guid reviewId, CancellationToken cancel)
    {
        var decision = Decision.Accept;
        IEnumerable<Guid> keys = [];
        await db.InTransactionAsync(
            async () =>
            {
                var review = await db.Reviews.Include(known => known.Holds).Include(known => known.SuspectedFactors).SingleAsync(known => known.Id == reviewId, cancel);
                var proposal = await db.Set<DisposalProposal>().SingleOrDefaultAsync(known => known.ReviewId == reviewId && known.State == ProposalState.Waiting, cancel);
                IReadOnlyList<string> reasons = proposal is null ? ["Nobody proposes to dispose of these records any more"]
                    : proposal.ProposedBy == person.Value.AccountId ? ["Somebody else than the person who proposed it must confirm it"]
                    : DisposalRules.Reasons(review, await holds.OfAsync(review.Id, cancel), RetentionSchedule.Of(options), UkTime.DateOf(clock.GetUtcNow()));
                if (reasons.Count > 0 || !await IsMineAsync(proposal!, cancel))
                {
                    decision = Decision.Refuse(reasons.Count > 0 ? reasons : ["Somebody else decides about these records just now"]);
                    db.Audit("RecordsDisposedRefused", review.Reference, review.Panel, string.Join("; ", decision.Reasons));
                    return;
                }

                keys = await DisposeAsync(review, proposal!, cancel);
            },
            cancel);
        foreach (var key in keys)
        {
            cases.Destroy(key, UkTime.DateOf(clock.GetUtcNow()));
        }

        return decision;
    }

    /// <summary>The guarded update takes the row on every provider: of two people who confirm at once, one is refused.</summary>
    private async Task<bool> IsMineAsync(DisposalProposal proposal, CancellationToken cancel) => await db.Set<DisposalProposal>()
        .Where(known => known.Id == proposal.Id && known.State == ProposalState.Waiting)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.State, ProposalState.CarriedOut), cancel) == 1;

    private async Task<IEnumerable<Guid>> DisposeAsync(Review review, DisposalProposal proposal, CancellationToken cancel)
    {
        var (now, schedule) = (clock.GetUtcNow(), RetentionSchedule.Of(options));
        await facts.OfAsync(review, cancel);
        var documents = await db.Set<Document>().CountAsync(document => document.ReviewId == review.Id, cancel);
        var (gone, keys) = await rows.OfAsync(review.Id, review.Reference, cancel);
        Forget();
        db.Add(new DisposalCertificate
        {
            Id = review.Id,
            Reference = review.Reference,
            Panel = review.Panel,
            EndedOn = RetentionSchedule.EndedOn(review.ClosedOn, review.StateSince),
            DueOn = schedule.DueOn(review),
            Schedule = schedule.ToString(),
            ProposedBy = proposal.ProposedByName,
            ProposedAt = proposal.ProposedAt,
            ConfirmedBy = person.Value.Name,
            DisposedAt = now,
            Records = gone,
            Documents = documents,
            Keys = string.Join(' ', keys),
        });
        db.Audit("RecordsDisposed", review.Reference, review.Panel, $"{gone} records, {documents} documents; proposed by {proposal.ProposedBy}");
        db.Publish(new RecordsDisposed(review.Id, review.Reference, review.Panel, UkTime.DateOf(now)));
        return keys;
    }

    /// <summary>What was loaded is gone from the database and must not be saved again.</summary>
    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Added).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
