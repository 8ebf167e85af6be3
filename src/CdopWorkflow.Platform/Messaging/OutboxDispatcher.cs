using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Takes one service's committed events to the transport, in order within a subject, and deletes them when they are safe.</summary>
public sealed class OutboxDispatcher<TDb>(
    IServiceScopeFactory scopes,
    IOutboxTransport transport,
    OutboxSignals signals,
    ILogger<OutboxDispatcher<TDb>> log) : BackgroundService
    where TDb : ServiceDb
{
    private const int Batch = 200;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends everything that is there now.</summary>
    /// <returns>How many events were sent.</returns>
    public async Task<int> DrainAsync(CancellationToken cancel)
    {
        var total = 0;
        while (true)
        {
            var sent = await RoundAsync(cancel);
            if (sent == 0)
            {
                return total;
            }

            total += sent;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RoundAsync(stoppingToken) > 0)
                {
                    continue;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The outbox of {Database} waits: its events could not be sent", typeof(TDb).Name);
            }

            await signals.WaitAsync(typeof(TDb), Poll, stoppingToken);
        }
    }

    private async Task<int> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();

        // SQLite has one writer: holding a transaction here would stop a consumer that writes to the same file
        return db.HasRowLocks ? await SendLockedAsync(db, cancel) : await SendAsync(db, db.Outbox, cancel);
    }

    private async Task<int> SendLockedAsync(TDb db, CancellationToken cancel)
    {
        if (!await db.Outbox.AnyAsync(cancel))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var lanes = await db.LockFreeLanesAsync(cancel);
        return lanes.Count switch
        {
            0 => 0,
            OutboxLane.Count => await SendAsync(db, db.Outbox, cancel),
            _ => await SendAsync(db, db.Outbox.Where(message => lanes.Contains(message.Lane)), cancel),
        };
    }

    /// <summary>Sends the oldest of these, and commits that what is safe has left the outbox.</summary>
    private async Task<int> SendAsync(TDb db, IQueryable<OutboxMessage> waiting, CancellationToken cancel)
    {
        var batch = await waiting.AsNoTracking().OrderBy(message => message.Id).Take(Batch).ToListAsync(cancel);
        if (batch.Count == 0)
        {
            return 0;
        }

        var failure = await SendAsync(batch, cancel);
        var safe = failure is null ? batch : failure.Safe;
        var ids = safe.Select(message => message.Id).ToArray();
        var sent = db.Outbox.Where(message => ids.Contains(message.Id));
        if (db.Database.CurrentTransaction is { } transaction)
        {
            await sent.ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        else
        {
            await db.InTransactionAsync(() => sent.ExecuteDeleteAsync(cancel), cancel);
        }

        return failure is null ? batch.Count : throw failure;
    }

    /// <summary>
    /// What is safe leaves the outbox although the rest could not be sent: a broker that takes only a part at a time would else be given
    /// the same part again and again.
    /// </summary>
    private async Task<NotAllSentException?> SendAsync(List<OutboxMessage> batch, CancellationToken cancel)
    {
        try
        {
            await transport.SendAsync(batch, cancel);
            return null;
        }
        catch (NotAllSentException failure) when (failure.Safe.Count > 0)
        {
            return failure;
        }
    }
}
