using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.IssueCredential;

/// <summary>Issues a credential "keyId.secret" to a system. The services that take it learn its hash from the event.</summary>
public sealed class IssueCredentialHandler(IdentityDb db, TimeProvider clock, IdentitySettings settings)
{
    /// <summary>For deaths of any area.</summary>
    /// <returns>The whole credential, which is kept nowhere.</returns>
    public Task<string> HandleAsync(string system, CancellationToken cancel) => HandleAsync(system, "", cancel);

    /// <param name="system">What it is called.</param>
    /// <param name="area">Code of the area whose deaths it may notify; empty for any.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The whole credential, which is kept nowhere.</returns>
    public async Task<string> HandleAsync(string system, string area, CancellationToken cancel)
    {
        var (credential, machine) = Add(system, area, sender: "");
        db.Audit("MachineCredentialIssued", machine.KeyId, area);
        await db.SaveChangesAsync(cancel);
        return credential;
    }

    /// <summary>Whoever calls audits and saves.</summary>
    internal (string Credential, MachineCredential Machine) Add(string system, string area, string sender)
    {
        var (now, secret) = (clock.GetUtcNow(), Secret.Create());
        var machine = new MachineCredential
        {
            KeyId = Guid.CreateVersion7().ToString("N"),
            System = system.Trim(),
            IssuedAt = now,
            ValidUntil = now.AddDays(settings.CredentialDays),
            Area = area,
            Sender = sender,
        };
        db.Machines.Add(machine);
        db.Publish(new MachineCredentialIssued(machine.KeyId, Secret.Hash(secret), machine.System, machine.ValidUntil, area.Length > 0 ? area : null, sender.Length > 0 ? sender : null));
        return ($"{machine.KeyId}.{secret}", machine);
    }
}
