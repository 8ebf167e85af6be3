using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Encrypts what identifies a person. Every sealed value has a data key of its own (AES-256-GCM), wrapped by the installation's
/// key-encryption key and, as soon as it is saved with a case, by the key of that case (<see cref="Bind"/>), so that both can be
/// exchanged or destroyed without touching the data.
/// </summary>
public sealed class Sealer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly IKeyEncryptionKeys keys;
    private readonly byte[] indexKey;
    private readonly CaseKeys? cases;

    /// <param name="keys">The key-encryption keys.</param>
    /// <param name="indexKey">The key of the blind indexes: 32 bytes.</param>
    /// <param name="cases">The keys of cases; null where nothing of a case is opened.</param>
    public Sealer(IKeyEncryptionKeys keys, byte[] indexKey, CaseKeys? cases = null) => (this.keys, this.indexKey, this.cases) = (keys, indexKey, cases);

    /// <summary>With one key, as an installation begins.</summary>
    /// <param name="key">The key-encryption key: 32 random bytes.</param>
    public Sealer(byte[] key)
        : this(new OneKey(key), IndexKey.From(key))
    {
    }

    private CaseKeys Cases => cases ?? throw new CryptographicException("This role holds no keys of cases.");

    public byte[] Seal<T>(T value) => SealBytes(JsonSerializer.SerializeToUtf8Bytes(value, Json));

    /// <exception cref="CryptographicException">The bytes were changed, or sealed with another key.</exception>
    /// <exception cref="CaseKeyGoneException">The records of the case were disposed of.</exception>
    public T Open<T>(byte[] sealedValue) => JsonSerializer.Deserialize<T>(OpenBytes(sealedValue), Json)!;

    public string SealText(string text) => Convert.ToBase64String(SealBytes(Encoding.UTF8.GetBytes(text)));

    /// <summary>For what travels and belongs to a case: it cannot be read any more once the key of the case is destroyed.</summary>
    public string SealText(string text, Guid caseId) => Convert.ToBase64String(Bind(SealBytes(Encoding.UTF8.GetBytes(text)), caseId));

    public string OpenText(string sealedText) => Encoding.UTF8.GetString(OpenBytes(Convert.FromBase64String(sealedText)));

    /// <summary>
    /// A keyed fingerprint by which equal values can be found without being readable: HMAC-SHA-256 over the kind and the value,
    /// in hexadecimal. Its key stays when the key-encryption keys are exchanged.
    /// </summary>
    public string BlindIndex(string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{kind}\n{value}")));

    /// <summary>For files, which are bytes already.</summary>
    public byte[] SealBytes(byte[] plain)
    {
        // a data key of its own for every value: two cases that shared one could not be disposed of apart
        var (current, key) = (keys.Current, RandomNumberGenerator.GetBytes(Gcm.KeySize));
        var head = Box.HeadOf(current);
        var box = new byte[head.Length + Gcm.WrappedSize + Gcm.Overhead + plain.Length];
        head.CopyTo(box, 0);
        keys.Wrap(current, key, head).CopyTo(box, head.Length);
        Gcm.Encrypt(key, plain, box.AsSpan(head.Length + Gcm.WrappedSize), []);
        return box;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or sealed with another key.</exception>
    /// <exception cref="CaseKeyGoneException">The records of the case were disposed of.</exception>
    public byte[] OpenBytes(byte[] box) => Gcm.Decrypt(DataKeyOf(box), Box.Read(box).Content, []);

    /// <summary>Puts a sealed value under the key of a case, which is made if there is none yet. The value itself is not opened.</summary>
    /// <param name="box">The sealed value.</param>
    /// <param name="caseId">Whose it is.</param>
    /// <param name="hasKey">Whether something lies under the key already: then none is made.</param>
    /// <exception cref="KeyLostException">There was a key, and it is not here any more.</exception>
    public byte[] Bind(byte[] box, Guid caseId, bool hasKey = false) => Box.Read(box).Case == caseId
        ? box
        : Join(Box.HeadOf(caseId), Gcm.Encrypt(hasKey ? Cases.Of(caseId) : Cases.OfOrNew(caseId), DataKeyOf(box), Box.HeadOf(caseId)), Box.Read(box).Content);

    /// <summary>Whether the records of a case were disposed of, so that nothing of it can be opened.</summary>
    public bool IsGone(Guid caseId) => Cases.GoneSince(caseId) is not null;

    /// <summary>As <see cref="CaseKeys.Prepare"/>.</summary>
    public Guid[] PrepareCases(int count) => Cases.Prepare(count);

    /// <summary>As <see cref="CaseKeys.TakeBack"/>.</summary>
    public void TakeBack(Guid caseId) => Cases.TakeBack(caseId);

    /// <summary>Puts a value that lies under an older key of the installation under the current one. The value itself is not opened.</summary>
    /// <returns>The same bytes where there is nothing to do.</returns>
    public byte[] Rewrap(byte[] box)
    {
        var current = keys.Current;
        return Box.Read(box).Key is not { } key || key == current
            ? box
            : Join(Box.HeadOf(current), keys.Wrap(current, DataKeyOf(box), Box.HeadOf(current)), Box.Read(box).Content);
    }

    private static byte[] Join(byte[] head, byte[] wrapped, ReadOnlySpan<byte> content) => [.. head, .. wrapped, .. content];

    private byte[] DataKeyOf(byte[] box)
    {
        var read = Box.Read(box);
        return read.Case is { } caseId
            ? Gcm.Decrypt(Cases.Of(caseId), read.WrappedKey, read.Head)
            : keys.Unwrap(read.Key!.Value, read.WrappedKey, read.Head);
    }

    /// <summary>A single key that was given and cannot be exchanged.</summary>
    private sealed class OneKey : IKeyEncryptionKeys
    {
        private readonly byte[] key;

        public OneKey(byte[] key)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Gcm.KeySize);
            (this.key, Current) = (key, KeyId.Of(key));
        }

        public KeyId Current { get; }

        public IReadOnlyList<KeyId> All => [Current];

        public DateTimeOffset CurrentSince => DateTimeOffset.MinValue;

        public byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated) => Gcm.Encrypt(this.key, key, associated);

        public byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated) => id == Current
            ? Gcm.Decrypt(key, wrapped, associated)
            : throw new CryptographicException("Sealed with a key this installation does not hold.");

        public KeyId Add() => throw new NotSupportedException();

        public void Use(KeyId id) => throw new NotSupportedException();

        public void Retire(KeyId id) => throw new NotSupportedException();
    }
}
