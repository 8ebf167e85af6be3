using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.StaffNews;

/// <summary>
/// Tells once more who has which role where, and which machine credentials are withdrawn, after a database was restored to an older
/// point: what stands here is what holds, also against what others learned since that point.
/// </summary>
public sealed class RetellAccess(IdentityDb db, TellOfStaff staff, TimeProvider clock)
{
    /// <param name="usedCredentials">Key ids that Notifications lets in.</param>
    /// <param name="open">Accounts that others take as open.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many accounts were told, and how many credentials withdrawn.</returns>
    public async Task<(int Accounts, int Withdrawn)> HandleAsync(IReadOnlyList<string> usedCredentials, IReadOnlyList<HeldAccount> open, CancellationToken cancel)
    {
        var (told, withdrawn) = (0, 0);
        await db.InTransactionAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                var accounts = await db.Accounts.Include(row => row.Grants).ToListAsync(cancel);
                foreach (var account in accounts)
                {
                    account.ToldVersion = VersionAfterRestore.Of(now, account.ToldVersion);
                    staff.Tell(account);
                    told++;
                }

                // somebody who cannot sign in any more must not be written to, nor be counted as there
                var known = accounts.Select(account => account.Id.ToString()).ToHashSet();
                foreach (var lost in open.Where(other => !known.Contains(other.AccountId)))
                {
                    db.Publish(new StaffChanged(lost.AccountId, lost.Name, lost.Email, [], IsOpen: false, VersionAfterRestore.Of(now, lost.Version)));
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
