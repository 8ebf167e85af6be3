using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.SuspectFactors;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>
/// Publishes every fact that stands once more, with its version and its instant, for a service that has to learn everything anew. A
/// decision is the very event that left when it was taken, whatever has been corrected in the review since.
/// </summary>
public sealed class RepublishFacts(ReviewsDb db, Sealer sealer, EventSerializer serializer)
{
    private const int BatchSize = 200;

    private static readonly ReviewState[] Uncounted = [ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.TransferredOut, ReviewState.Withdrawn];

    /// <summary>How many deaths were published.</summary>
    /// <param name="progress">Told the number so far after each batch.</param>
    /// <param name="cancel">Stops between batches; what was published stays published.</param>
    public async Task<int> HandleAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        var ids = await db.Reviews.Where(review => !Uncounted.Contains(review.State) && review.RecordedVersion > 0)
            .OrderBy(review => review.RecordedAt).Select(review => review.Id).ToListAsync(cancel);
        var published = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            await PublishAsync(batch, cancel);
            published += batch.Length;
            progress?.Report(published);
        }

        return published + await PublishKeptAsync(cancel);
    }

    /// <summary>The facts of cases whose records were disposed of.</summary>
    /// <returns>How many deaths they tell of.</returns>
    private async Task<int> PublishKeptAsync(CancellationToken cancel)
    {
        var kept = await db.Set<KeptFact>().AsNoTracking().OrderBy(fact => fact.OccurredAt).ToListAsync(cancel);
        foreach (var fact in kept)
        {
            if (serializer.Read(fact.WireName, fact.Fact) is { } @event)
            {
                db.Publish(@event, fact.OccurredAt);
            }
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return kept.Count(fact => fact.WireName == EventSerializer.WireNameOf(typeof(DeathRecorded)));
    }

    private async Task PublishAsync(Guid[] ids, CancellationToken cancel)
    {
        var reviews = await db.Reviews.Include(review => review.SuspectedFactors).Where(review => ids.Contains(review.Id)).ToDictionaryAsync(review => review.Id, cancel);
        var analyses = await db.Set<Analysis>().AsNoTracking().Where(analysis => ids.Contains(analysis.ReviewId) && analysis.Fact != null && analysis.RetractedAt == null).ToListAsync(cancel);
        var decisions = analyses.GroupBy(analysis => analysis.ReviewId).ToDictionary(group => group.Key, group => group.MaxBy(analysis => analysis.Number)!);
        foreach (var review in ids.Select(id => reviews[id]))
        {
            db.Publish(review.Recorded(), review.RecordedAt);
            if (review.RapidResponse is { SuspectedVersion: > 0, SuspectedAt: { } suspectedAt })
            {
                db.Publish(SuspectedFact.Of(review), suspectedAt);
            }

            if (decisions.GetValueOrDefault(review.Id) is { } decision)
            {
                db.Publish(sealer.Open<DeathReviewed>(decision.Fact!), decision.DecidedAt);
            }
        }

        db.Audit("FactsRepublished", "facts", detail: $"{ids.Length} deaths, {decisions.Count} decisions");
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
