using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>A system may notify no more.</summary>
public sealed class LearnRevokedCredentials(NotificationsDb db) : IConsume<MachineCredentialRevoked>
{
    public async Task ConsumeAsync(MachineCredentialRevoked @event, Envelope envelope, CancellationToken cancel)
    {
        var credential = await db.MachineCredentials.FindAsync([@event.KeyId], cancel);
        if (credential is null)
        {
            credential = new MachineCredential { KeyId = @event.KeyId };
            db.MachineCredentials.Add(credential);
        }

        credential.Revoked = true;
    }
}
