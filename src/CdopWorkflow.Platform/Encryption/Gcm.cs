using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>AES-256-GCM as it is written here: nonce, tag, cipher text.</summary>
public static class Gcm
{
    public const int KeySize = 32;
    public const int NonceSize = 12;
    public const int TagSize = 16;
    public const int Overhead = NonceSize + TagSize;

    /// <summary>A key, wrapped.</summary>
    public const int WrappedSize = Overhead + KeySize;

    public static byte[] Encrypt(ReadOnlySpan<byte> withKey, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var box = new byte[Overhead + plain.Length];
        Encrypt(withKey, plain, box, associated);
        return box;
    }

    public static void Encrypt(ReadOnlySpan<byte> withKey, ReadOnlySpan<byte> plain, Span<byte> into, ReadOnlySpan<byte> associated)
    {
        using var aes = new AesGcm(withKey, TagSize);
        RandomNumberGenerator.Fill(into[..NonceSize]);
        aes.Encrypt(into[..NonceSize], plain, into[Overhead..], into.Slice(NonceSize, TagSize), associated);
    }

    /// <exception cref="CryptographicException">The bytes were changed, or sealed with another key.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> withKey, ReadOnlySpan<byte> from, ReadOnlySpan<byte> associated)
    {
        var plain = new byte[from.Length - Overhead];
        using var aes = new AesGcm(withKey, TagSize);
        aes.Decrypt(from[..NonceSize], from[Overhead..], from.Slice(NonceSize, TagSize), plain, associated);
        return plain;
    }
}
