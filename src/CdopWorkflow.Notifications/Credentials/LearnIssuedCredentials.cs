using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>A system may notify over the API.</summary>
public sealed class LearnIssuedCredentials(NotificationsDb db) : IConsume<MachineCredentialIssued>
{
    public async Task ConsumeAsync(MachineCredentialIssued @event, Envelope envelope, CancellationToken cancel)
    {
        var credential = await db.MachineCredentials.FindAsync([@event.KeyId], cancel);
        if (credential is null)
        {
            credential = new MachineCredential { KeyId = @event.KeyId };
            db.MachineCredentials.Add(credential);
        }

        // a revocation that came first stays
        credential.SecretHash = @event.SecretHash;
        credential.System = @event.System;
        credential.ValidUntil = @event.ValidUntil;
        credential.Area = @event.Area ?? "";
        credential.Sender = @event.Sender ?? "";
    }
}
