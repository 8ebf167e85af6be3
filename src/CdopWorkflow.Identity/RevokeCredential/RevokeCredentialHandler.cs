using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.RevokeCredential;

/// <summary>Ends a credential for good. Revoking it twice is the same as once.</summary>
public sealed class RevokeCredentialHandler(IdentityDb db, TimeProvider clock)
{
    public async Task HandleAsync(string keyId, CancellationToken cancel) => await db.InTransactionAsync(
        async () =>
        {
            var machine = await db.Machines.SingleAsync(row => row.KeyId == keyId, cancel);
            if (machine.RevokedAt is null)
            {
                machine.RevokedAt = clock.GetUtcNow();
                db.Publish(new MachineCredentialRevoked(keyId));
                db.Audit("MachineCredentialRevoked", keyId);
            }
        },
        cancel);
}
