namespace CdopWorkflow.Contracts;

/// <summary>A hospital system or register may notify deaths over the API.</summary>
/// <param name="KeyId">The public half of the credential.</param>
/// <param name="SecretHash">SHA-256 of the secret half, hexadecimal; the secret itself was shown once and is kept nowhere.</param>
/// <param name="System">The name of the system.</param>
/// <param name="ValidUntil">When it stops working.</param>
/// <param name="Area">Code of the area whose deaths it may notify; null for any.</param>
/// <param name="Sender">The first credential of this system, whose place this one took in the end; null where it is that one itself.</param>
[WireName("machine-credential-issued.v1")]
public sealed record MachineCredentialIssued(string KeyId, string SecretHash, string System, DateTimeOffset ValidUntil, string? Area = null, string? Sender = null) : IEvent
{
    public string Subject => $"credential:{KeyId}";
}
