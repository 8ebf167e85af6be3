namespace CdopWorkflow.Contracts;

/// <summary>The credential works no more.</summary>
[WireName("machine-credential-revoked.v1")]
public sealed record MachineCredentialRevoked(string KeyId) : IEvent
{
    public string Subject => $"credential:{KeyId}";
}
