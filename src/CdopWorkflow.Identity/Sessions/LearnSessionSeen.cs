using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>A session was used in another process: when it was last seen there counts here.</summary>
public sealed class LearnSessionSeen(IdentityDb db) : IConsume<SessionSeen>
{
    public Task ConsumeAsync(SessionSeen @event, Envelope envelope, CancellationToken cancel) => db.Sessions
        .Where(row => row.Id == @event.SessionId && row.LastSeenAt < @event.At)
        .ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, @event.At), cancel);
}
