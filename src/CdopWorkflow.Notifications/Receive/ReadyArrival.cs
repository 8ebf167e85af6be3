using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>An arrival with everything that encryption has to say about it.</summary>
/// <param name="arrival">What arrived.</param>
/// <param name="caseId">Of the case, should it open one; the key of that case is there already.</param>
/// <param name="sealer">Seals it.</param>
internal sealed class ReadyArrival(Arrival arrival, Guid caseId, Sealer sealer)
{
    public Arrival Arrival { get; } = arrival;

    public Guid CaseId { get; } = caseId;

    public SentUnder Sent { get; } = SentUnder.Of(arrival.Door, arrival.SentBy, arrival.Key, arrival.Body, sealer);

    public byte[] Sealed { get; } = sealer.Seal(arrival.Submission);

    public MatchKeys Match { get; } = MatchKeys.Of(arrival.Submission.Content, sealer);

    public UsedKey UsedBy(Notification notification) => new()
    {
        Key = Sent.Key,
        Fingerprint = Sent.Fingerprint,
        NotificationReference = notification.Reference,
        CaseReference = notification.CaseReference,
        ReceivedAt = notification.ReceivedAt,
    };
}
