using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>A sender's key and what was sent under it, as they are kept.</summary>
/// <param name="Key">Blind index of the door, the sender and the key.</param>
/// <param name="Fingerprint">Blind index of the body.</param>
internal sealed record SentUnder(string Key, string Fingerprint)
{
    public static SentUnder Of(NotificationDoor door, string sentBy, string key, string body, Sealer sealer) =>
        new(sealer.BlindIndex("idempotency key", $"{door}\n{sentBy}\n{key}"), sealer.BlindIndex("body", body));

    /// <summary>What came in before is answered as it was then.</summary>
    public Receipt Repeat(UsedKey before) => Fingerprint == before.Fingerprint
        ? new Receipt.Received(before.NotificationReference, before.CaseReference, before.ReceivedAt, Repeated: true)
        : new Receipt.KeyUsed();
}
