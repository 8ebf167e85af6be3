namespace CdopWorkflow.Alerts.Life;

/// <summary>What may move an alert on: steps that people take, and what becomes of its theme.</summary>
public enum AlertTrigger
{
    Acknowledge,
    Act,
    Explain,
    Snooze,
    Close,
    LoseRule,
    MeetRule,
}

public static class AlertTriggers
{
    public static string Label(this AlertTrigger trigger) => trigger switch
    {
        AlertTrigger.Acknowledge => "Acknowledge",
        AlertTrigger.Act => "Say what was done",
        AlertTrigger.Explain => "Explain",
        AlertTrigger.Snooze => "Snooze",
        AlertTrigger.Close => "Close",
        AlertTrigger.LoseRule => "The rule is no longer met",
        AlertTrigger.MeetRule => "The rule is met again",
    };
}
