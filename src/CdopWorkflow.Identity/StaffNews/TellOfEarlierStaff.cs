using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.StaffNews;

/// <summary>Tells once of every account that is older than the telling, or than a service that listens: of an installation that has been brought up to date.</summary>
public sealed class TellOfEarlierStaff(IdentityDb db, TellOfStaff staff) : IRound
{
    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            foreach (var account in await db.Accounts.Include(row => row.Grants).Where(row => row.ToldVersion == 0 || row.ToldAudience < TellOfStaff.Audience).ToListAsync(cancel))
            {
                staff.Tell(account);
            }
        },
        cancel);
}
