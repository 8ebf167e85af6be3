using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// Gives a consumer exactly one effect per message: the inbox row is written in the transaction of the effect, a message that
/// fails is parked, and what follows it in its subject waits behind it. A database that is away or full is nobody's failure: the
/// whole batch waits for it.
/// </summary>
public sealed class Subscription<TDb, TEvent, TConsumer>(
    IServiceScopeFactory scopes,
    EventSerializer serializer,
    TimeProvider clock,
    ILogger<TConsumer> log) : ISubscription
    where TDb : ServiceDb
    where TEvent : class, IEvent
    where TConsumer : IConsume<TEvent>
{
    private const int DeadAfterAttempts = 8;
    private const int ReplayTries = 5;

    /// <summary>The longest that a message is put off. What waits for a later time than this met a clock that was wrong.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly string Name = typeof(TConsumer).Name.Split('`')[0];
    private static readonly string WireName = EventSerializer.WireNameOf(typeof(TEvent));

    public Type EventType => typeof(TEvent);

    public string Consumer => Name;

    public Type Database => typeof(TDb);

    public async Task DeliverAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
    {
        try
        {
            await InOneTransactionAsync(batch, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && !DatabaseOutage.IsOne(failure))
        {
            if (batch.Count > 1)
            {
                // find the one that fails: the others must not wait for it
                foreach (var envelope in batch)
                {
                    await DeliverAsync([envelope], cancel);
                }

                return;
            }

            Figures.Failed(Name, failure.GetType().Name);
            log.LogWarning(failure, "{Consumer} parks message {MessageId}", Name, batch[0].MessageId);
            await KeepAsync(Parked(batch[0], failure.GetType().Name), cancel);
        }
    }

    public async Task SetAsideAsync(OutboxMessage unreadable, string error, CancellationToken cancel)
    {
        log.LogError("{Consumer} cannot read message {MessageId} ({Error}): it waits for a person", Name, unreadable.MessageId, error);
        await KeepAsync(
            new InboxMessage
            {
                MessageId = unreadable.MessageId,
                Consumer = Name,
                Status = InboxStatus.Dead,
                Sequence = unreadable.Id,
                Subject = unreadable.Subject,
                WireName = unreadable.WireName,
                Body = unreadable.Body,
                OccurredAt = unreadable.OccurredAt,
                TraceParent = unreadable.TraceParent,
                Attempts = 1,
                At = clock.GetUtcNow(),
                Error = error,
            },
            cancel);
    }

    public async Task ReplayAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
    {
        for (var triesLeft = ReplayTries; ; triesLeft--)
        {
            try
            {
                await ReplayOnceAsync(batch, cancel);
                return;
            }
            catch (DbUpdateException) when (triesLeft > 1)
            {
                // another process learned one of the same facts at this moment: the next try sees what it wrote
            }
        }
    }

    public async Task<int> RedeliverAsync(CancellationToken cancel)
    {
        var due = await DueAsync(cancel);
        foreach (var parked in due)
        {
            await RedeliverAsync(parked, cancel);
        }

        return due.Count;
    }

    private async Task InOneTransactionAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System(Name));
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var consumer = scope.ServiceProvider.GetRequiredService<TConsumer>();
        var handled = new List<Envelope>();
        await db.InTransactionAsync(
            async () =>
            {
                var ids = batch.Select(envelope => envelope.MessageId).ToArray();
                var subjects = batch.Select(envelope => envelope.Subject).Distinct().ToArray();
                var seen = (await db.Inbox.Where(row => row.Consumer == Name && ids.Contains(row.MessageId))
                    .Select(row => row.MessageId).ToListAsync(cancel)).ToHashSet();
                var parked = await db.Inbox.Where(row => row.Consumer == Name && (row.Status == InboxStatus.Waiting || row.Status == InboxStatus.Dead) && subjects.Contains(row.Subject!))
                    .GroupBy(row => row.Subject!).Select(rows => new { rows.Key, First = rows.Min(row => row.Sequence) })
                    .ToDictionaryAsync(rows => rows.Key, rows => rows.First, cancel);
                var news = batch.Where(envelope => seen.Add(envelope.MessageId)).ToList();
                if (consumer is IReadAhead<TEvent> reader && news.Count > 1)
                {
                    await reader.ReadAheadAsync([.. news.Select(envelope => (TEvent)envelope.Event)], cancel);
                }

                foreach (var envelope in news)
                {
                    if (parked.TryGetValue(envelope.Subject, out var first) && first < envelope.Sequence)
                    {
                        db.Inbox.Add(Parked(envelope, "WaitsForEarlier"));
                        continue;
                    }

                    // the primary key makes a concurrent second delivery fail its commit
                    db.Inbox.Add(new InboxMessage { MessageId = envelope.MessageId, Consumer = Name, At = clock.GetUtcNow() });
                    await ConsumeAsync(consumer, envelope, cancel);
                    handled.Add(envelope);
                }
            },
            cancel);
        handled.ForEach(Measure);
    }

    private async Task ReplayOnceAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System(Name));
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var consumer = scope.ServiceProvider.GetRequiredService<TConsumer>();
        await db.InTransactionAsync(
            async () =>
            {
                if (consumer is IReadAhead<TEvent> reader)
                {
                    await reader.ReadAheadAsync([.. batch.Select(envelope => (TEvent)envelope.Event)], cancel);
                }

                foreach (var envelope in batch)
                {
                    await consumer.ConsumeAsync((TEvent)envelope.Event, envelope, cancel);
                }
            },
            cancel);
    }

    private static async Task ConsumeAsync(TConsumer consumer, Envelope envelope, CancellationToken cancel)
    {
        using var handling = Traces.Handling(envelope, Name, WireName);
        await consumer.ConsumeAsync((TEvent)envelope.Event, envelope, cancel);
    }

    private void Measure(Envelope envelope) => Figures.Handled(Name, clock.GetUtcNow() - envelope.OccurredAt);

    private InboxMessage Parked(Envelope envelope, string error) => new()
    {
        MessageId = envelope.MessageId,
        Consumer = Name,
        Status = InboxStatus.Waiting,
        Sequence = envelope.Sequence,
        Subject = envelope.Subject,
        WireName = WireName,
        Body = serializer.Write(envelope.Event),
        OccurredAt = envelope.OccurredAt,
        TraceParent = envelope.TraceParent,
        Attempts = 1,
        At = clock.GetUtcNow().AddMilliseconds(200),
        Error = error,
    };

    private async Task KeepAsync(InboxMessage message, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await db.InTransactionAsync(
            async () =>
            {
                if (!await db.Inbox.AnyAsync(row => row.Consumer == Name && row.MessageId == message.MessageId, cancel))
                {
                    db.Inbox.Add(message);
                }
            },
            cancel);
    }

    private async Task<List<InboxMessage>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var (now, ahead) = (clock.GetUtcNow(), clock.GetUtcNow() + LongestPause);
        return await db.Inbox.AsNoTracking()
            .Where(row => row.Consumer == Name && row.Status == InboxStatus.Waiting && (row.At <= now || row.At > ahead))
            .Where(row => !db.Inbox.Any(earlier => earlier.Consumer == Name && earlier.Subject == row.Subject
                && (earlier.Status == InboxStatus.Waiting || earlier.Status == InboxStatus.Dead) && earlier.Sequence < row.Sequence))
            .OrderBy(row => row.Sequence).Take(50).ToListAsync(cancel);
    }

    private async Task RedeliverAsync(InboxMessage parked, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System(Name));
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var consumer = scope.ServiceProvider.GetRequiredService<TConsumer>();
        var mine = db.Inbox.Where(row => row.Consumer == Name && row.MessageId == parked.MessageId
            && row.Status == InboxStatus.Waiting && row.Attempts == parked.Attempts);
        try
        {
            var @event = (TEvent)serializer.Read(parked.WireName!, parked.Body!)!;
            var envelope = new Envelope(parked.MessageId, parked.Subject!, parked.Sequence, parked.OccurredAt, @event, parked.TraceParent);
            await db.InTransactionAsync(
                async () =>
                {
                    // the guarded update claims the row for this transaction on every provider
                    var now = clock.GetUtcNow();
                    var claimed = await mine.ExecuteUpdateAsync(
                        row => row.SetProperty(r => r.Status, InboxStatus.Done).SetProperty(r => r.Body, (string?)null).SetProperty(r => r.At, now), cancel);
                    if (claimed == 1)
                    {
                        await ConsumeAsync(consumer, envelope, cancel);
                    }
                },
                cancel);
            Measure(envelope);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && !DatabaseOutage.IsOne(failure))
        {
            Figures.Failed(Name, failure.GetType().Name);
            log.LogWarning(failure, "{Consumer} could not handle parked message {MessageId}, attempt {Attempt}", Name, parked.MessageId, parked.Attempts);
            await PutOffAsync(parked, failure.GetType().Name, cancel);
        }
    }

    private async Task PutOffAsync(InboxMessage parked, string error, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var status = parked.Attempts >= DeadAfterAttempts ? InboxStatus.Dead : InboxStatus.Waiting;
        var next = clock.GetUtcNow().AddSeconds(Math.Min(LongestPause.TotalSeconds, 0.2 * Math.Pow(3, parked.Attempts)));
        await db.InTransactionAsync(
            () => db.Inbox
                .Where(row => row.Consumer == Name && row.MessageId == parked.MessageId && row.Status == InboxStatus.Waiting)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(r => r.Status, status).SetProperty(r => r.Attempts, r => r.Attempts + 1)
                        .SetProperty(r => r.At, next).SetProperty(r => r.Error, error), cancel),
            cancel);
    }
}
