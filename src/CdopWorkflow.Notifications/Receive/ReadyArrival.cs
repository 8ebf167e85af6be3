using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>An arrival with everything that encryption has to say about it.</summary>
internal sealed class ReadyArrival(Arrival arrival, Sealer sealer)
{
    public Arrival Arrival { get; } = arrival;

    public string Key { get; } = sealer.BlindIndex("idempotency key", $"{arrival.Door}\n{arrival.SentBy}\n{arrival.Key}");

    public string Fingerprint { get; } = sealer.BlindIndex("body", arrival.Body);

    public byte[] Sealed { get; } = sealer.Seal(arrival.Submission);

    public MatchKeys Match { get; } = MatchKeys.Of(arrival.Submission.Content, sealer);

    public UsedKey UsedBy(Notification notification) => new()
    {
        Key = Key,
        Fingerprint = Fingerprint,
        NotificationReference = notification.Reference,
        CaseReference = notification.CaseReference,
        ReceivedAt = notification.ReceivedAt,
    };
}
