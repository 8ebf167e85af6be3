using System.Linq.Expressions;
using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>Who is signed in where. Whoever ends or recalls sessions calls within a transaction, and the other roles learn it with its commit.</summary>
public sealed class SessionRegister(IdentityDb db, IOptions<SessionLimits> limits, TimeProvider clock)
{
    /// <summary>Sessions of an account in which somebody could go on now, the latest first.</summary>
    public Task<List<OpenSession>> LiveAsync(Guid account, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow().AddHours(-limits.Value.HoursAtMost);
        var idle = clock.GetUtcNow().AddMinutes(-limits.Value.IdleMinutes);
        return db.Sessions.AsNoTracking().Where(row => row.AccountId == account && row.EndedAt == null && row.StartedAt > oldest && row.LastSeenAt > idle)
            .OrderByDescending(row => row.LastSeenAt).ThenByDescending(row => row.StartedAt).ToListAsync(cancel);
    }

    /// <summary>Ends sessions; ones that have ended stay as they are.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> EndAsync(Expression<Func<OpenSession, bool>> which, CancellationToken cancel)
    {
        var ended = await db.Sessions.Where(row => row.EndedAt == null).Where(which).ToListAsync(cancel);
        foreach (var session in ended)
        {
            session.EndedAt = clock.GetUtcNow();
            Recall(session);
        }

        return ended.Count;
    }

    public Task<int> EndAllAsync(Guid account, CancellationToken cancel) => EndAsync(row => row.AccountId == account, cancel);

    /// <summary>What the person may do has changed: every cookie is made anew.</summary>
    public async Task RecallAllAsync(Guid account, CancellationToken cancel)
    {
        foreach (var session in await db.Sessions.Where(row => row.AccountId == account && row.EndedAt == null).ToListAsync(cancel))
        {
            Recall(session);
        }
    }

    /// <summary>From a millisecond on, because cookies know no finer time and one may have been made in this very one.</summary>
    private void Recall(OpenSession session)
    {
        var since = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds() + 1);
        session.CookiesSince = session.CookiesSince < since ? since : session.CookiesSince.AddMilliseconds(1);
        db.Publish(new SessionRecalled(session.Id, session.CookiesSince, session.StartedAt.AddHours(limits.Value.HoursAtMost)));
    }
}
