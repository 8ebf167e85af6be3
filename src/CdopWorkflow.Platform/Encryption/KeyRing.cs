using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Key-encryption keys as files of the folder "keys": identity.key, with which an installation begins, and ring/ID.key for every one
/// that was added. ring/current names the one that wraps. Every process looks again every two seconds, so a change needs no restart.
/// </summary>
public sealed class KeyRing : IKeyEncryptionKeys
{
    private const long LookAgainAfterMilliseconds = 2000;

    private readonly CurrentKeyFile current;
    private readonly string first;
    private readonly string folder;
    private Held held;
    private long lookedAt = Environment.TickCount64;

    private sealed record Held(IReadOnlyDictionary<KeyId, byte[]> Keys, KeyId Current);

    /// <param name="keys">The folder "keys".</param>
    /// <param name="begin">Whether the first key is made where there is none.</param>
    /// <param name="hasBegun">Whether something lies under a key already: then none is made.</param>
    /// <exception cref="KeyLostException">There is none, though something lies under one.</exception>
    public KeyRing(string keys, bool begin = true, bool hasBegun = false)
    {
        first = Path.Combine(keys, "identity.key");
        folder = Path.Combine(keys, CurrentKeyFile.Folder);
        current = new CurrentKeyFile(keys);
        if (begin && !Files().Any())
        {
            if (hasBegun || current.Read() is not null)
            {
                throw new KeyLostException($"{keys} holds no key of the installation, and there was one: put the folder back from its copy.");
            }

            KeyFile.ReadOrCreate(first);
        }

        held = Read();
    }

    public KeyId Current => Look().Current;

    public IReadOnlyList<KeyId> All => [.. Look().Keys.Keys.Order(Comparer<KeyId>.Create((one, other) => one.Value.CompareTo(other.Value)))];

    public DateTimeOffset CurrentSince => current.Since;

    public byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated) => Gcm.Encrypt(KeyOf(id), key, associated);

    public byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated) => Gcm.Decrypt(KeyOf(id), wrapped, associated);

    public KeyId Add()
    {
        var key = RandomNumberGenerator.GetBytes(Gcm.KeySize);
        var id = KeyId.Of(key);

        // until somebody says otherwise, what wrapped goes on wrapping
        current.Keep(Current);
        SecretFile.TryCreate(FileOf(id), key);
        held = Read();
        return id;
    }

    public void Use(KeyId id)
    {
        KeyOf(id);
        current.Write(id);
        held = Read();
    }

    public void Retire(KeyId id)
    {
        SecretFile.Destroy(File.Exists(FileOf(id)) ? FileOf(id) : first);
        held = Read();
    }

    private string FileOf(KeyId id) => Path.Combine(folder, $"{id}.key");

    private byte[] KeyOf(KeyId id)
    {
        if (Look().Keys.TryGetValue(id, out var key) || (held = Read()).Keys.TryGetValue(id, out key))
        {
            return key;
        }

        throw new CryptographicException($"Sealed with key {id}, which this installation does not hold.");
    }

    private Held Look()
    {
        var (now, last) = (Environment.TickCount64, Volatile.Read(ref lookedAt));
        if (now - last > LookAgainAfterMilliseconds && Interlocked.CompareExchange(ref lookedAt, now, last) == last)
        {
            held = Read();
        }

        return held;
    }

    private Held Read()
    {
        var keys = new Dictionary<KeyId, byte[]>();
        KeyId? oldest = null;
        foreach (var file in Files())
        {
            var key = KeyFile.Read(file);
            keys[KeyId.Of(key)] = key;
            oldest ??= KeyId.Of(key);
        }

        return new(keys, current.Read() is { } named && keys.ContainsKey(named) ? named : oldest ?? default);
    }

    private IEnumerable<string> Files() =>
        (File.Exists(first) ? [first] : Array.Empty<string>()).Concat(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.key").Order(StringComparer.Ordinal) : []);
}
