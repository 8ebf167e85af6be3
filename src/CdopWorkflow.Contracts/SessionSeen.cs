namespace CdopWorkflow.Contracts;

/// <summary>A session was used in a role whose process does not keep the sessions; at most once a minute.</summary>
/// <param name="SessionId">A number for one sign-in, which tells nobody whose it is and opens nothing.</param>
/// <param name="At">When.</param>
[WireName("session-seen.v1")]
public sealed record SessionSeen(Guid SessionId, DateTimeOffset At) : IEvent
{
    public string Subject => $"session:{SessionId}";
}
