using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.StaffNews;

/// <summary>
/// Tells once more who has which role where, and which machine credentials are withdrawn, after a database was restored to an older
/// point: what stands here is what holds, also against what others learned since that point.
/// </summary>
public sealed class RetellAccess(IdentityDb db, TellOfStaff staff, TimeProvider clock)
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="usedCredentials">Key ids that Notifications lets in.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many accounts were told, and how many credentials withdrawn.</returns>
    public async Task<(int Accounts, int Withdrawn)> HandleAsync(IReadOnlyList<string> usedCredentials, CancellationToken cancel)
    {
        var (told, withdrawn) = (0, 0);
        await db.InTransactionAsync(
            async () =>
            {
                // more than was ever told: nobody's role changes once a minute for years
                var beyond = (int)(clock.GetUtcNow() - Epoch).TotalMinutes;
                foreach (var account in await db.Accounts.Include(row => row.Grants).ToListAsync(cancel))
                {
                    account.ToldVersion = Math.Max(account.ToldVersion, beyond);
                    staff.Tell(account);
                    told++;
                }

                // one that nobody here remembers giving out could never be withdrawn
                var valid = (await db.Machines.Where(machine => machine.RevokedAt == null).Select(machine => machine.KeyId).ToListAsync(cancel)).ToHashSet();
                foreach (var keyId in usedCredentials.Where(keyId => !valid.Contains(keyId)))
                {
                    db.Publish(new MachineCredentialRevoked(keyId));
                    withdrawn++;
                }

                db.Audit("AccessRetold", "access", detail: $"{told} accounts, {withdrawn} credentials withdrawn");
            },
            cancel);
        return (told, withdrawn);
    }
}
