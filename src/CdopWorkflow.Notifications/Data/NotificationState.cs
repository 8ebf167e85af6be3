namespace CdopWorkflow.Notifications.Data;

/// <summary>Where a notification stands. It always belongs to one death at most, and only a person moves it after its arrival.</summary>
public enum NotificationState
{
    /// <summary>It may be about a death already known; a coordinator has to say.</summary>
    WaitingForDecision,

    /// <summary>It opened a case of its own.</summary>
    Accepted,

    /// <summary>A coordinator found that it is about a death already known.</summary>
    Linked,
}
