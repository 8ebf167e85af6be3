using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Access;

/// <summary>A session ended, or its person's roles changed: this service refuses the cookies it has out.</summary>
public sealed class LearnRecalledSession<TDb>(TDb db, TimeProvider clock) : IConsume<SessionRecalled>
    where TDb : ServiceDb
{
    public async Task ConsumeAsync(SessionRecalled @event, Envelope envelope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.RecalledSessions.Where(row => row.Until < now && row.SessionId != @event.SessionId).ExecuteDeleteAsync(cancel);
        if (await db.RecalledSessions.FindAsync([@event.SessionId], cancel) is not { } known)
        {
            db.RecalledSessions.Add(new RecalledSession { SessionId = @event.SessionId, Since = @event.Since, Until = @event.Until });
        }
        else if (known.Since < @event.Since)
        {
            (known.Since, known.Until) = (@event.Since, @event.Until);
        }
    }
}
