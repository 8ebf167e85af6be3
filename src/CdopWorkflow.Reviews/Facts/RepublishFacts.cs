using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
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
    private const int BatchSize = 500;

    private static readonly ReviewState[] Uncounted = [ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.TransferredOut, ReviewState.Withdrawn];

    /// <summary>Publishes them as events, on the way of all events.</summary>
    /// <param name="progress">Told the number so far after each batch.</param>
    /// <param name="cancel">Stops between batches; what was published stays published.</param>
    /// <returns>How many deaths were published.</returns>
    public Task<int> HandleAsync(IProgress<int>? progress, CancellationToken cancel) => HandleAsync(null, progress, cancel);

    /// <param name="tell">Given the facts of some deaths at a time, where they need no way but this; null publishes them.</param>
    /// <param name="progress">Told the number so far after each batch.</param>
    /// <param name="cancel">Stops between batches; what was told stays told.</param>
    /// <returns>How many deaths were told of.</returns>
    public async Task<int> HandleAsync(Func<IReadOnlyList<StandingFact>, CancellationToken, Task>? tell, IProgress<int>? progress, CancellationToken cancel)
    {
        var ids = await db.Reviews.Where(review => !Uncounted.Contains(review.State) && review.RecordedVersion > 0)
            .OrderBy(review => review.RecordedAt).Select(review => review.Id).ToListAsync(cancel);
        var published = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var facts = await ReadAsync(batch, cancel);
            db.Audit("FactsRepublished", "facts", detail: $"{batch.Length} deaths, {facts.Count(fact => fact.Event is DeathReviewed)} decisions");
            await TellAsync(facts, tell, cancel);
            published += batch.Length;
            progress?.Report(published);
        }

        published += await TellKeptAsync(tell, cancel);
        await TellMeetingsAsync(tell, cancel);
        return published;
    }

    /// <summary>The facts of cases whose records were disposed of.</summary>
    /// <returns>How many deaths they tell of.</returns>
    private async Task<int> TellKeptAsync(Func<IReadOnlyList<StandingFact>, CancellationToken, Task>? tell, CancellationToken cancel)
    {
        var kept = await db.Set<KeptFact>().AsNoTracking().OrderBy(fact => fact.OccurredAt).ToListAsync(cancel);
        foreach (var some in kept.Chunk(BatchSize))
        {
            await TellAsync([.. some.Select(fact => (fact.OccurredAt, Event: serializer.Read(fact.WireName, fact.Fact))).Where(fact => fact.Event is not null).Select(fact => new StandingFact(fact.Event!, fact.OccurredAt))], tell, cancel);
        }

        return kept.Count(fact => fact.WireName == EventSerializer.WireNameOf(typeof(DeathRecorded)));
    }

    /// <summary>What was told last of who came to each meeting.</summary>
    private async Task TellMeetingsAsync(Func<IReadOnlyList<StandingFact>, CancellationToken, Task>? tell, CancellationToken cancel)
    {
        foreach (var some in (await db.Set<ToldAttendance>().AsNoTracking().OrderBy(told => told.MeetingId).ThenBy(told => told.Panel).ToListAsync(cancel)).Chunk(BatchSize))
        {
            await TellAsync([.. some.Select(told => new StandingFact(told.Event, OccurredAt: null))], tell, cancel);
        }
    }

    private async Task TellAsync(IReadOnlyList<StandingFact> facts, Func<IReadOnlyList<StandingFact>, CancellationToken, Task>? tell, CancellationToken cancel)
    {
        if (tell is null)
        {
            foreach (var fact in facts)
            {
                db.Publish(fact.Event, fact.OccurredAt);
            }
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        if (tell is not null)
        {
            await tell(facts, cancel);
        }
    }

    /// <summary>No more of a review than its facts need: there are many, and a review is wide.</summary>
    private async Task<List<StandingFact>> ReadAsync(Guid[] ids, CancellationToken cancel)
    {
        var counts = await db.Reviews.Where(review => ids.Contains(review.Id))
            .Select(review => new
            {
                review.Id,
                Fact = new DeathRecorded(review.FactKey, review.RecordedVersion, review.Panel, review.Council, MonthOf.Of(review.DiedOn), review.AgeBand),
                review.RecordedAt,
            })
            .ToDictionaryAsync(count => count.Id, cancel);
        var suspicions = await db.Reviews.AsNoTracking().Include(review => review.SuspectedFactors)
            .Where(review => ids.Contains(review.Id) && review.RapidResponse.SuspectedVersion > 0 && review.RapidResponse.SuspectedAt != null).ToDictionaryAsync(review => review.Id, cancel);
        var analyses = await db.Set<Analysis>().AsNoTracking().Where(analysis => ids.Contains(analysis.ReviewId) && analysis.Fact != null && analysis.RetractedAt == null)
            .Select(analysis => new { analysis.ReviewId, analysis.Number, analysis.Fact, analysis.DecidedAt }).ToListAsync(cancel);
        var decisions = analyses.GroupBy(analysis => analysis.ReviewId).ToDictionary(group => group.Key, group => group.MaxBy(analysis => analysis.Number)!);
        var facts = new List<StandingFact>();
        foreach (var id in ids)
        {
            facts.Add(new(counts[id].Fact, counts[id].RecordedAt));
            if (suspicions.GetValueOrDefault(id) is { } review)
            {
                facts.Add(new(SuspectedFact.Of(review), review.RapidResponse.SuspectedAt));
            }

            if (decisions.GetValueOrDefault(id) is { } decision)
            {
                facts.Add(new(sealer.Open<DeathReviewed>(decision.Fact!), decision.DecidedAt));
            }
        }

        return facts;
    }
}
