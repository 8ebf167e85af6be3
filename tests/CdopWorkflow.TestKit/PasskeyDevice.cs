using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CdopWorkflow.TestKit;

/// <summary>A device that keeps one passkey (ES256), and answers as browsers do. What a test sets wrong, it says wrong.</summary>
public sealed class PasskeyDevice : IDisposable
{
    private ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The page that the browser says it shows.</summary>
    public string Origin { get; set; } = "http://localhost";

    public bool CrossOrigin { get; set; }

    /// <summary>Whose site it signs for; the one that asks unless told.</summary>
    public string? Domain { get; set; }

    /// <summary>What it signs; what it was given unless told.</summary>
    public string? Challenge { get; set; }

    /// <summary>"webauthn.get" and "webauthn.create" unless told.</summary>
    public string? Type { get; set; }

    public bool AsksForPin { get; set; } = true;

    public bool IsTouched { get; set; } = true;

    public uint Count { get; set; }

    public byte[] CredentialId { get; set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The account it was made for, as the site called it.</summary>
    public string UserHandle { get; set; } = "";

    /// <summary>Somebody else's key under the same name.</summary>
    public void ChangeKey()
    {
        pair.Dispose();
        pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    }

    /// <param name="options">What the page was given, JSON.</param>
    /// <returns>What the page sends back.</returns>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        UserHandle = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var authenticator = AuthenticatorData(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, 0x40, [.. new byte[16], .. Length(CredentialId), .. CredentialId, .. PublicKey()]);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, .. Length(authenticator), .. authenticator];
        return Credential(new { clientDataJSON = Encoded(ClientData(asked.RootElement, "webauthn.create")), attestationObject = Encoded(attestation), transports = new[] { "internal" } });
    }

    /// <param name="options">What the page was given, JSON.</param>
    /// <returns>What the page sends back.</returns>
    public string Answer(string options)
    {
        using var asked = JsonDocument.Parse(options);
        Count++;
        var authenticator = AuthenticatorData(asked.RootElement.GetProperty("rpId").GetString()!, 0, []);
        var client = ClientData(asked.RootElement, "webauthn.get");
        var signature = pair.SignData([.. authenticator, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Encoded(client), authenticatorData = Encoded(authenticator), signature = Encoded(signature), userHandle = UserHandle });
    }

    public void Dispose() => pair.Dispose();

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Encoded(CredentialId), rawId = Encoded(CredentialId), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });

    private byte[] ClientData(JsonElement asked, string type) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type = Type ?? type, challenge = Challenge ?? asked.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = CrossOrigin });

    private byte[] AuthenticatorData(string domain, byte flags, byte[] rest)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain ?? domain)), (byte)(flags | (IsTouched ? 0x01 : 0) | (AsksForPin ? 0x04 : 0)), .. count, .. rest];
    }

    /// <summary>COSE: an elliptic curve key for ES256 on P-256.</summary>
    private byte[] PublicKey()
    {
        var point = pair.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Length(byte[] bytes) => [(byte)(bytes.Length >> 8), (byte)bytes.Length];

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
