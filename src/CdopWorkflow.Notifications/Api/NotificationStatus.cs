using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.Api;

/// <summary>What a sender may know about its notification: references and dates, nothing about the child.</summary>
/// <param name="Reference">Of the notification.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="State">"accepted" when a case was opened, "waitingForDecision" while a coordinator looks whether the death is known already, "linked" when it was.</param>
/// <param name="CaseReference">Of the case; null while a decision is awaited.</param>
/// <param name="Message">The same for people.</param>
public sealed record NotificationStatus(string Reference, DateTimeOffset ReceivedAt, string State, string? CaseReference, string Message)
{
    public static NotificationStatus Of(string reference, DateTimeOffset receivedAt, string caseReference, NotificationState state) => new(
        reference,
        receivedAt,
        state switch
        {
            NotificationState.Accepted => "accepted",
            NotificationState.WaitingForDecision => "waitingForDecision",
            NotificationState.Linked => "linked",
        },
        caseReference.Length > 0 ? caseReference : null,
        caseReference.Length > 0
            ? Acknowledgement.WordsFor(reference, caseReference)
            : $"Thank you for telling us. Your notification {reference} has arrived. A coordinator will look at it and give it a case reference.");
}
