using System.Collections.Concurrent;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Saves calls to keys that are held elsewhere: what was wrapped or unwrapped is remembered for five minutes. Whatever belongs to one
/// case costs one call, however many values are opened; of the rest, each value costs one.
/// </summary>
public sealed class RememberedKeys(IKeyEncryptionKeys keys, TimeProvider clock) : IKeyEncryptionKeys
{
    private const int AtMost = 20_000;
    private static readonly TimeSpan Remember = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (byte[] Key, DateTimeOffset Until)> known = [];

    public KeyId Current => keys.Current;

    public IReadOnlyList<KeyId> All => keys.All;

    public DateTimeOffset CurrentSince => keys.CurrentSince;

    public byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated)
    {
        var wrapped = keys.Wrap(id, key, associated);
        Keep(NameOf(id, wrapped, associated), key.ToArray());
        return wrapped;
    }

    public byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated)
    {
        var name = NameOf(id, wrapped, associated);
        if (known.TryGetValue(name, out var found) && found.Until > clock.GetUtcNow())
        {
            return found.Key;
        }

        var key = keys.Unwrap(id, wrapped, associated);
        Keep(name, key);
        return key;
    }

    public KeyId Add() => keys.Add();

    public void Use(KeyId id) => keys.Use(id);

    public void Retire(KeyId id)
    {
        keys.Retire(id);
        known.Clear();
    }

    private static string NameOf(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated) =>
        $"{id}{Convert.ToBase64String(wrapped)}{Convert.ToBase64String(associated)}";

    private void Keep(string name, byte[] key)
    {
        if (known.Count >= AtMost)
        {
            known.Clear();
        }

        known[name] = (key, clock.GetUtcNow() + Remember);
    }
}
