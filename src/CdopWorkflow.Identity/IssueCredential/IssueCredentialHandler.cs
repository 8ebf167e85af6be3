using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.IssueCredential;

/// <summary>Issues a credential "keyId.secret" to a system. The services that take it learn its hash from the event.</summary>
public sealed class IssueCredentialHandler(IdentityDb db, TimeProvider clock, IdentitySettings settings)
{
    /// <returns>The whole credential, which is kept nowhere.</returns>
    public async Task<string> HandleAsync(string system, CancellationToken cancel)
    {
        var (now, secret) = (clock.GetUtcNow(), Secret.Create());
        var machine = new MachineCredential
        {
            KeyId = Guid.CreateVersion7().ToString("N"),
            System = system.Trim(),
            IssuedAt = now,
            ValidUntil = now.AddDays(settings.CredentialDays),
        };
        db.Machines.Add(machine);
        db.Publish(new MachineCredentialIssued(machine.KeyId, Secret.Hash(secret), machine.System, machine.ValidUntil));
        db.Audit("MachineCredentialIssued", machine.KeyId);
        await db.SaveChangesAsync(cancel);
        return $"{machine.KeyId}.{secret}";
    }
}
