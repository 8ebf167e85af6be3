namespace CdopWorkflow.Alerts.Life;

/// <summary>What the guards of an alert's life look at. What is not said is not so.</summary>
public sealed record AlertFacts
{
    /// <summary>The person has said why, or what was done.</summary>
    public bool ReasonGiven { get; init; }

    /// <summary>The day on which a snooze is to end lies ahead, and not too far.</summary>
    public bool SnoozeEndIsInReach { get; init; }

    /// <summary>How far ahead that day may lie.</summary>
    public int SnoozeDaysAtMost { get; init; } = new AlertSettings().SnoozeDaysAtMost;

    /// <summary>The theme has more reviews than when the alert was closed, or did not meet its rule in between.</summary>
    public bool NewsSinceClosing { get; init; }
}
