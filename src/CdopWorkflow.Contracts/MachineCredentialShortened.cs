namespace CdopWorkflow.Contracts;

/// <summary>Another credential takes the place of this one, which works until then and no longer.</summary>
/// <param name="KeyId">The public half of the credential.</param>
/// <param name="ValidUntil">When it stops working: never later than was said before.</param>
[WireName("machine-credential-shortened.v1")]
public sealed record MachineCredentialShortened(string KeyId, DateTimeOffset ValidUntil) : IEvent
{
    public string Subject => $"credential:{KeyId}";
}
