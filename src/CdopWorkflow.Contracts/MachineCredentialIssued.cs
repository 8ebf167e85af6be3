namespace CdopWorkflow.Contracts;

/// <summary>A hospital system or register may notify deaths over the API.</summary>
/// <param name="KeyId">The public half of the credential.</param>
/// <param name="SecretHash">SHA-256 of the secret half, hexadecimal; the secret itself was shown once and is kept nowhere.</param>
/// <param name="System">The name of the system.</param>
/// <param name="ValidUntil">When it stops working.</param>
[WireName("machine-credential-issued.v1")]
public sealed record MachineCredentialIssued(string KeyId, string SecretHash, string System, DateTimeOffset ValidUntil) : IEvent
{
    public string Subject => $"credential:{KeyId}";
}
