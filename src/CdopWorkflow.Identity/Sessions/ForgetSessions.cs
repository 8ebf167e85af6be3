using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>What is known of a session, and of the provider's answer behind it, goes a day after it could last have been used; the audit log keeps who signed in when.</summary>
public sealed class ForgetSessions(IdentityDb db, IOptions<SessionLimits> limits) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddHours(-limits.Value.HoursAtMost).AddDays(-1);
        if (await db.Sessions.AnyAsync(row => row.StartedAt < before, cancel))
        {
            await db.InTransactionAsync(() => db.Sessions.Where(row => row.StartedAt < before).ExecuteDeleteAsync(cancel), cancel);
        }

        if (await db.ProviderAnswers.AnyAsync(row => row.At < before, cancel))
        {
            await db.InTransactionAsync(() => db.ProviderAnswers.Where(row => row.At < before).ExecuteDeleteAsync(cancel), cancel);
        }
    }
}
