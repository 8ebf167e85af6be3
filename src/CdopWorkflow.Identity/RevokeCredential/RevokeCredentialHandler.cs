using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.RevokeCredential;

/// <summary>Ends a credential for good. Revoking it twice is the same as once.</summary>
public sealed class RevokeCredentialHandler(IdentityDb db, KeptAreas kept, TimeProvider clock)
{
    /// <returns>False where it is not the administrator’s to keep.</returns>
    public async Task<bool> HandleAsync(string keyId, CancellationToken cancel)
    {
        var found = false;
        await db.InTransactionAsync(
            async () =>
            {
                if (await db.Machines.SingleOrDefaultAsync(row => row.KeyId == keyId, cancel) is not { } machine || !kept.Keeps(machine))
                {
                    return;
                }

                found = true;
                if (machine.RevokedAt is null)
                {
                    machine.RevokedAt = clock.GetUtcNow();
                    db.Publish(new MachineCredentialRevoked(keyId));
                    db.Audit("MachineCredentialRevoked", keyId, machine.Area);
                }
            },
            cancel);
        return found;
    }
}
