using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Encrypts what identifies a person. Every sealed value has a data key of its own (AES-256-GCM), wrapped by the installation's
/// key-encryption key, so that the latter can be exchanged without touching the data.
/// </summary>
/// <remarks>
/// Layout: version (1 byte), key id (4), nonce (12), tag (16), wrapped data key (32), nonce (12), tag (16), cipher text.
/// </remarks>
public sealed class Sealer
{
    private const byte Version = 1;
    private const int KeyIdSize = 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;
    private const int HeaderSize = 1 + KeyIdSize + NonceSize + TagSize + KeySize + NonceSize + TagSize;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly byte[] key;
    private readonly byte[] keyId;
    private readonly byte[] indexKey;

    /// <param name="key">The key-encryption key: 32 random bytes.</param>
    public Sealer(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeySize);
        this.key = key;
        keyId = SHA256.HashData(key)[..KeyIdSize];
        indexKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeySize, info: "blind index"u8.ToArray());
    }

    public byte[] Seal<T>(T value) => SealBytes(JsonSerializer.SerializeToUtf8Bytes(value, Json));

    /// <exception cref="CryptographicException">The bytes were changed, or sealed with another key.</exception>
    public T Open<T>(byte[] sealedValue) => JsonSerializer.Deserialize<T>(OpenBytes(sealedValue), Json)!;

    public string SealText(string text) => Convert.ToBase64String(SealBytes(Encoding.UTF8.GetBytes(text)));

    public string OpenText(string sealedText) => Encoding.UTF8.GetString(OpenBytes(Convert.FromBase64String(sealedText)));

    /// <summary>
    /// A keyed fingerprint by which equal values can be found without being readable: HMAC-SHA-256 over the kind and the value,
    /// in hexadecimal.
    /// </summary>
    public string BlindIndex(string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{kind}\n{value}")));

    /// <summary>For files, which are bytes already.</summary>
    public byte[] SealBytes(byte[] plain)
    {
        var box = new byte[HeaderSize + plain.Length];
        box[0] = Version;
        keyId.CopyTo(box, 1);
        var wrap = box.AsSpan(1 + KeyIdSize);
        Span<byte> dataKey = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(dataKey);
        Encrypt(key, dataKey, wrap[..(NonceSize + TagSize + KeySize)], box.AsSpan(0, 1 + KeyIdSize));
        Encrypt(dataKey, plain, wrap[(NonceSize + TagSize + KeySize)..], []);
        CryptographicOperations.ZeroMemory(dataKey);
        return box;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or sealed with another key.</exception>
    public byte[] OpenBytes(byte[] box)
    {
        if (box.Length < HeaderSize || box[0] != Version || !box.AsSpan(1, KeyIdSize).SequenceEqual(keyId))
        {
            throw new CryptographicException("Sealed with a key this installation does not hold.");
        }

        var wrap = box.AsSpan(1 + KeyIdSize);
        Span<byte> dataKey = stackalloc byte[KeySize];
        Decrypt(key, wrap[..(NonceSize + TagSize + KeySize)], dataKey, box.AsSpan(0, 1 + KeyIdSize));
        var plain = new byte[box.Length - HeaderSize];
        Decrypt(dataKey, wrap[(NonceSize + TagSize + KeySize)..], plain, []);
        CryptographicOperations.ZeroMemory(dataKey);
        return plain;
    }

    private static void Encrypt(ReadOnlySpan<byte> withKey, ReadOnlySpan<byte> plain, Span<byte> into, ReadOnlySpan<byte> associated)
    {
        using var aes = new AesGcm(withKey, TagSize);
        RandomNumberGenerator.Fill(into[..NonceSize]);
        aes.Encrypt(into[..NonceSize], plain, into[(NonceSize + TagSize)..], into.Slice(NonceSize, TagSize), associated);
    }

    private static void Decrypt(ReadOnlySpan<byte> withKey, ReadOnlySpan<byte> from, Span<byte> plain, ReadOnlySpan<byte> associated)
    {
        using var aes = new AesGcm(withKey, TagSize);
        aes.Decrypt(from[..NonceSize], from[(NonceSize + TagSize)..], from.Slice(NonceSize, TagSize), plain, associated);
    }
}
