using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// The keys under which all other keys lie: files of the installation, or a hardware security module that never gives them out. One is
/// current and wraps what is new; all of them open.
/// </summary>
public interface IKeyEncryptionKeys
{
    KeyId Current { get; }

    /// <summary>Every key that opens, the current one included.</summary>
    IReadOnlyList<KeyId> All { get; }

    /// <summary>Since when the current key is the current one.</summary>
    DateTimeOffset CurrentSince { get; }

    /// <returns>Always <see cref="Gcm.WrappedSize"/> bytes: nonce, tag and the key of 32 bytes, encrypted with AES-256-GCM.</returns>
    /// <exception cref="KeysAwayException">What holds the keys does not answer.</exception>
    /// <exception cref="CryptographicException">No such key is held.</exception>
    byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated);

    /// <exception cref="KeysAwayException">What holds the keys does not answer.</exception>
    /// <exception cref="CryptographicException">It was changed, or no such key is held.</exception>
    byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated);

    /// <summary>Makes a key that opens and does not yet wrap.</summary>
    KeyId Add();

    /// <summary>Makes a key the current one, for every process that reads the same folder.</summary>
    void Use(KeyId id);

    /// <summary>Destroys a key. Whoever calls it has made sure that nothing needs it any more.</summary>
    void Retire(KeyId id);
}
