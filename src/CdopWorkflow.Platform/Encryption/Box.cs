using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// What a sealed value looks like. Under the installation's key: 1, key id (4 bytes). Under the key of a case: 2, id of the case (16).
/// Then in both the wrapped data key (60), nonce (12), tag (16), cipher text. Only the beginning changes when keys are exchanged.
/// </summary>
public readonly ref struct Box
{
    private const byte UnderInstallation = 1;
    private const byte UnderCase = 2;
    private const int CaseIdSize = 16;

    private readonly ReadOnlySpan<byte> bytes;

    private Box(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>Of the installation's key; null where the value is bound to a case.</summary>
    public KeyId? Key => bytes[0] == UnderInstallation ? KeyId.Read(bytes[1..]) : null;

    /// <summary>Null where the value is bound to none.</summary>
    public Guid? Case => bytes[0] == UnderCase ? new Guid(bytes.Slice(1, CaseIdSize), bigEndian: true) : null;

    public ReadOnlySpan<byte> Head => bytes[..HeadSize];

    public ReadOnlySpan<byte> WrappedKey => bytes.Slice(HeadSize, Gcm.WrappedSize);

    public ReadOnlySpan<byte> Content => bytes[(HeadSize + Gcm.WrappedSize)..];

    private int HeadSize => SizeOfHead(bytes[0]);

    /// <exception cref="CryptographicException">It is none.</exception>
    public static Box Read(ReadOnlySpan<byte> bytes) =>
        Looks(bytes) ? new Box(bytes) : throw new CryptographicException("This is nothing that was sealed here.");

    /// <summary>Whether bytes have the form of a sealed value; only opening it proves that it is one.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && bytes[0] is UnderInstallation or UnderCase && bytes.Length >= SizeOfHead(bytes[0]) + Gcm.WrappedSize + Gcm.Overhead;

    public static byte[] HeadOf(KeyId key)
    {
        var head = new byte[1 + KeyId.Size];
        head[0] = UnderInstallation;
        key.Write(head.AsSpan(1));
        return head;
    }

    public static byte[] HeadOf(Guid caseId) => [UnderCase, .. caseId.ToByteArray(bigEndian: true)];

    private static int SizeOfHead(byte kind) => 1 + (kind == UnderCase ? CaseIdSize : KeyId.Size);
}
