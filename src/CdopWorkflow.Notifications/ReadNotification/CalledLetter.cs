namespace CdopWorkflow.Notifications.ReadNotification;

/// <summary>What became of a letter to the person on call.</summary>
public sealed record CalledLetter(DateTimeOffset QueuedAt, DateTimeOffset? SentAt, string Outcome);
