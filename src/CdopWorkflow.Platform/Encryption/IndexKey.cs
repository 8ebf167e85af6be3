using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// The key of the blind indexes. An installation begins with one that follows from its first key; as soon as there is a second key, or a
/// hardware security module, it stands in index.key, wrapped, and stays when the others are exchanged.
/// </summary>
public sealed class IndexKey(string keys, IKeyEncryptionKeys ring)
{
    private static readonly byte[] Purpose = "blind index"u8.ToArray();

    private readonly string path = Path.Combine(keys, "index.key");
    private readonly string made = Path.Combine(keys, "index.made");
    private readonly string first = Path.Combine(keys, "identity.key");

    /// <summary>Under which key it lies; null while it follows from the first one.</summary>
    public KeyId? WrappedUnder => File.Exists(path) ? KeyId.Read(File.ReadAllBytes(path)) : null;

    public static byte[] From(byte[] key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Gcm.KeySize, info: Purpose);

    public byte[] Read()
    {
        if (!File.Exists(path) && File.Exists(first))
        {
            return From(KeyFile.Read(first));
        }

        Keep();
        var kept = File.ReadAllBytes(path);
        return ring.Unwrap(KeyId.Read(kept), kept.AsSpan(KeyId.Size), Purpose);
    }

    /// <summary>Writes it down where it followed from the first key, which may go from now on.</summary>
    /// <exception cref="KeyLostException">It was written down, and is not here any more.</exception>
    public void Keep()
    {
        if (!File.Exists(path))
        {
            // written by another process a moment ago, or lost
            if (!File.Exists(first) && File.Exists(made) && !File.Exists(path))
            {
                throw new KeyLostException($"{path} is lost, by which numbers and duplicates are found: put it back from the copy of its folder.");
            }

            SecretFile.TryCreate(path, Wrapped(File.Exists(first) ? From(KeyFile.Read(first)) : RandomNumberGenerator.GetBytes(Gcm.KeySize)));
        }

        SecretFile.Note(made);
    }

    public void Rewrap()
    {
        if (WrappedUnder is { } key && key != ring.Current)
        {
            SecretFile.Replace(path, Wrapped(Read()));
        }
    }

    private byte[] Wrapped(byte[] key)
    {
        var id = ring.Current;
        var kept = new byte[KeyId.Size];
        id.Write(kept);
        return [.. kept, .. ring.Wrap(id, key, Purpose)];
    }
}
