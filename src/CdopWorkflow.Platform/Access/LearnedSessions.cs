using System.Security.Claims;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform.Access;

/// <summary>
/// A process without Identity: it believes a cookie unless it has learned that the session was recalled. Whoever is refused goes to
/// the sign-in page, which leads straight back with a new cookie where the session still stands.
/// </summary>
public sealed class LearnedSessions(IEnumerable<ServiceDatabase> databases, IServiceScopeFactory scopes) : ISessionCheck
{
    public async Task<ClaimsPrincipal?> CheckAsync(ClaimsPrincipal presented, CancellationToken cancel)
    {
        if (SessionTicket.Of(presented) is not { } ticket)
        {
            return presented;
        }

        await using var scope = scopes.CreateAsyncScope();
        var recalled = await Of(scope).RecalledSessions.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == ticket.Id, cancel);
        return recalled is null || ticket.IssuedAt >= recalled.Since ? presented : null;
    }

    public async Task SeenAsync(Guid session, DateTimeOffset at, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Of(scope);
        db.Publish(new SessionSeen(session, at));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What one role of this process learned, all of them did.</summary>
    private ServiceDb Of(AsyncServiceScope scope) => (ServiceDb)scope.ServiceProvider.GetRequiredService(databases.First().ContextType);
}
