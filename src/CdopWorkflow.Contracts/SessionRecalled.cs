namespace CdopWorkflow.Contracts;

/// <summary>A person's session ended, or what the person may do changed: cookies made before no longer count.</summary>
/// <param name="SessionId">A number for one sign-in, which tells nobody whose it is and opens nothing.</param>
/// <param name="Since">Cookies made earlier are refused.</param>
/// <param name="Until">When no cookie of the session would work any more.</param>
[WireName("session-recalled.v1")]
public sealed record SessionRecalled(Guid SessionId, DateTimeOffset Since, DateTimeOffset Until) : IEvent
{
    public string Subject => $"session:{SessionId}";
}
