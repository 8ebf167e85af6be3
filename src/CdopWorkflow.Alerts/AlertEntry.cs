namespace CdopWorkflow.Alerts;

public enum AlertEntryKind
{
    Raised,
    Updated,
    MetAgain,
    NoLongerMet,
    Escalated,
    Acknowledged,
    ActedOn,
    Explained,
    PracticeChanged,
    QuestionAdded,
    Closed,
    Snoozed,
    SnoozeEnded,
    RuleAdded,
    NoLead,
}

public static class AlertEntryKinds
{
    /// <summary>News that goes to the chair, and to nobody else.</summary>
    public static bool IsForChair(this AlertEntryKind kind) => kind is AlertEntryKind.Escalated or AlertEntryKind.NoLead;
}

/// <summary>One thing that happened to an alert. Nothing is ever taken out of its history.</summary>
public sealed class AlertEntry
{
    public Guid AlertId { get; set; }

    /// <summary>The version that the alert had after it.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public required AlertEntryKind Kind { get; set; }

    public required string Who { get; set; }

    /// <summary>The reason or the figures, as a sentence.</summary>
    public required string Text { get; set; }

    /// <summary>When people and machines were told, or it was too old to tell; null while that is still to do.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public string Title => Kind switch
    {
        AlertEntryKind.Raised => "Alert raised",
        AlertEntryKind.Updated => "Figures changed",
        AlertEntryKind.MetAgain => "The rule is met again",
        AlertEntryKind.NoLongerMet => "The rule is no longer met",
        AlertEntryKind.Escalated => "The chair was told",
        AlertEntryKind.Acknowledged => "Acknowledged",
        AlertEntryKind.ActedOn => "Acted on",
        AlertEntryKind.Explained => "Explained",
        AlertEntryKind.PracticeChanged => "Practice changed",
        AlertEntryKind.QuestionAdded => "Question for returns added",
        AlertEntryKind.Closed => "Closed",
        AlertEntryKind.Snoozed => "Snoozed",
        AlertEntryKind.SnoozeEnded => "Snooze ended",
        AlertEntryKind.RuleAdded => "Another rule is met",
        AlertEntryKind.NoLead => "The chair was told at once",
    };
}
