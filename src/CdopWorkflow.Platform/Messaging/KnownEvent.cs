namespace CdopWorkflow.Platform.Messaging;

/// <summary>An event type that something in this process consumes.</summary>
public sealed record KnownEvent(Type Type);
