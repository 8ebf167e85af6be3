using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>A system has a new credential, and uses the old one for some days more.</summary>
public sealed class LearnShortenedCredentials(NotificationsDb db) : IConsume<MachineCredentialShortened>
{
    public async Task ConsumeAsync(MachineCredentialShortened @event, Envelope envelope, CancellationToken cancel)
    {
        var credential = await db.MachineCredentials.FindAsync([@event.KeyId], cancel);
        if (credential is null)
        {
            credential = new MachineCredential { KeyId = @event.KeyId };
            db.MachineCredentials.Add(credential);
        }

        // kept apart from what was said at its issue, which may still be on its way
        credential.RenewedUntil = @event.ValidUntil;
    }
}
