using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>Names a key-encryption key: eight hexadecimal digits to people, four bytes in what was sealed under it.</summary>
public readonly record struct KeyId(uint Value)
{
    public const int Size = 4;

    /// <summary>Of a key that is a file: the beginning of its SHA-256.</summary>
    public static KeyId Of(ReadOnlySpan<byte> key) => Read(SHA256.HashData(key));

    public static KeyId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32BigEndian(bytes));

    /// <returns>Null where the text is no id.</returns>
    public static KeyId? Parse(string? text) =>
        text?.Length == 2 * Size && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new(value) : null;

    public void Write(Span<byte> into) => BinaryPrimitives.WriteUInt32BigEndian(into, Value);

    public override string ToString() => Value.ToString("x8", CultureInfo.InvariantCulture);
}
