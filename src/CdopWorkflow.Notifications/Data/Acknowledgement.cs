namespace CdopWorkflow.Notifications.Data;

/// <summary>What a notifier is told once the case is known: its reference, and nothing about the child.</summary>
public sealed class Acknowledgement
{
    public long Id { get; set; }

    public required Guid NotificationId { get; init; }

    public required string NotificationReference { get; init; }

    public required string CaseReference { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Words => WordsFor(NotificationReference, CaseReference);

    public static string WordsFor(string notificationReference, string caseReference) =>
        $"Thank you for telling us. Your notification {notificationReference} is recorded under case {caseReference}. Please quote it when you contact the panel.";
}
