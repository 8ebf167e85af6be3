namespace CdopWorkflow.Platform.Clock;

/// <summary>Something a service looks after as time passes: what falls due, what must be escalated. Must be safe to run at any moment and twice.</summary>
public interface IRound
{
    /// <param name="now">The instant to judge by.</param>
    /// <param name="cancel">Ends the round; what was done stays done.</param>
    Task RunAsync(DateTimeOffset now, CancellationToken cancel);
}
