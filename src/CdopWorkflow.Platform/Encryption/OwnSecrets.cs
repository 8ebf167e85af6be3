using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Seals what a service keeps for itself though it may read nothing about a child: how its users are written to, the secrets it signs
/// with. It opens what was kept for the same purpose and nothing else.
/// </summary>
public sealed class OwnSecrets(Sealer sealer)
{
    private sealed record Kept(string? Purpose, string? Text);

    public byte[] Keep(string purpose, string text) => sealer.Seal(new Kept(purpose, text));

    /// <exception cref="CryptographicException">It was not kept for this purpose.</exception>
    public string Read(string purpose, byte[] kept) =>
        sealer.Open<Kept>(kept) is { Text: { } text } found && found.Purpose == purpose ? text : throw new CryptographicException($"Not kept as {purpose}.");
}
