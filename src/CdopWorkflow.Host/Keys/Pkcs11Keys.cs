using System.Security.Cryptography;
using CdopWorkflow.Platform.Encryption;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace CdopWorkflow.Host.Keys;

/// <summary>
/// Key-encryption keys in a hardware security module, which wraps and unwraps and never gives them out. An installation that began with
/// files goes on opening what lies under them, until it has been wrapped again.
/// </summary>
public sealed class Pkcs11Keys : IKeyEncryptionKeys, IDisposable
{
    private const string Label = "cdop";

    private readonly Pkcs11Token token;
    private readonly CurrentKeyFile current;
    private readonly KeyRing files;

    /// <param name="options">Library, token and PIN.</param>
    /// <param name="folder">The folder "keys": which key is current, and the keys of before.</param>
    public Pkcs11Keys(KeyOptions options, string folder)
    {
        token = new Pkcs11Token(options);
        current = new CurrentKeyFile(folder);
        files = new KeyRing(folder, begin: false);
    }

    /// <summary>What was named, else the first in the module; a module that holds none gets its first key.</summary>
    public KeyId Current
    {
        get
        {
            if (current.Read() is { } named)
            {
                return named;
            }

            current.Keep(token.Run(InModule).Order(Comparer<KeyId>.Create((one, other) => one.Value.CompareTo(other.Value))).Cast<KeyId?>().FirstOrDefault() ?? Generate());
            return current.Read()!.Value;
        }
    }

    public IReadOnlyList<KeyId> All => [.. token.Run(InModule), .. files.All];

    public DateTimeOffset CurrentSince => current.Since;

    public byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated)
    {
        var (plain, about) = (key.ToArray(), associated.ToArray());
        var nonce = RandomNumberGenerator.GetBytes(Gcm.NonceSize);

        // the module gives cipher text and tag, we keep tag and cipher text
        var given = token.Run(session => session.Encrypt(ByGcm(session, nonce, about), Find(session, id), plain));
        return [.. nonce, .. given[^Gcm.TagSize..], .. given[..^Gcm.TagSize]];
    }

    public byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated)
    {
        if (files.All.Contains(id))
        {
            return files.Unwrap(id, wrapped, associated);
        }

        try
        {
            return Decrypt(id, wrapped, associated);
        }
        catch (KeysAwayException failure) when (Answers(id))
        {
            // modules differ in what they say of bytes that were changed, SoftHSM says "general error": one that does its work is not away
            throw new CryptographicException("The bytes were changed, or wrapped under another key.", failure);
        }
    }

    public KeyId Add()
    {
        current.Keep(Current);
        return Generate();
    }

    public void Use(KeyId id)
    {
        token.Run(session => Find(session, id));
        current.Write(id);
    }

    public void Retire(KeyId id)
    {
        if (files.All.Contains(id))
        {
            files.Retire(id);
            return;
        }

        token.Run(session =>
        {
            session.DestroyObject(Find(session, id));
            return id;
        });
    }

    /// <summary>Lets the session go; the next call takes up another.</summary>
    public void Forget() => token.Dispose();

    public void Dispose() => token.Dispose();

    private static IMechanism ByGcm(ISession session, byte[] nonce, byte[] associated) => session.Factories.MechanismFactory.Create(
        CKM.CKM_AES_GCM,
        session.Factories.MechanismParamsFactory.CreateCkGcmParams(nonce, Gcm.NonceSize * 8, associated, Gcm.TagSize * 8));

    private static List<KeyId> InModule(ISession session) =>
        session.FindAllObjects([.. Ours(session)]).ConvertAll(key => KeyId.Read(session.GetAttributeValue(key, [CKA.CKA_ID])[0].GetValueAsByteArray()));

    private static IObjectHandle Find(ISession session, KeyId id) =>
        session.FindAllObjects([.. Ours(session), session.Factories.ObjectAttributeFactory.Create(CKA.CKA_ID, IdOf(id))]) is [var key, ..]
            ? key
            : throw new CryptographicException($"Sealed with key {id}, which the security module does not hold.");

    private static IEnumerable<IObjectAttribute> Ours(ISession session)
    {
        var attributes = session.Factories.ObjectAttributeFactory;
        return [attributes.Create(CKA.CKA_CLASS, CKO.CKO_SECRET_KEY), attributes.Create(CKA.CKA_KEY_TYPE, CKK.CKK_AES), attributes.Create(CKA.CKA_LABEL, Label)];
    }

    private static byte[] IdOf(KeyId id)
    {
        var bytes = new byte[KeyId.Size];
        id.Write(bytes);
        return bytes;
    }

    private byte[] Decrypt(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated)
    {
        var (nonce, about) = (wrapped[..Gcm.NonceSize].ToArray(), associated.ToArray());
        byte[] taken = [.. wrapped[Gcm.Overhead..], .. wrapped[Gcm.NonceSize..Gcm.Overhead]];
        return token.Run(session => session.Decrypt(ByGcm(session, nonce, about), Find(session, id), taken));
    }

    /// <summary>Whether it wraps and opens with the key just now.</summary>
    private bool Answers(KeyId id)
    {
        try
        {
            var probe = RandomNumberGenerator.GetBytes(Gcm.KeySize);
            return Decrypt(id, Wrap(id, probe, []), []).SequenceEqual(probe);
        }
        catch (Exception failure) when (failure is KeysAwayException or CryptographicException)
        {
            return false;
        }
    }

    private KeyId Generate() => token.Run(session =>
    {
        var id = KeyId.Read(RandomNumberGenerator.GetBytes(KeyId.Size));
        var attributes = session.Factories.ObjectAttributeFactory;
        session.GenerateKey(session.Factories.MechanismFactory.Create(CKM.CKM_AES_KEY_GEN), [
            .. Ours(session),
            attributes.Create(CKA.CKA_ID, IdOf(id)),
            attributes.Create(CKA.CKA_VALUE_LEN, Gcm.KeySize),
            attributes.Create(CKA.CKA_TOKEN, true),
            attributes.Create(CKA.CKA_PRIVATE, true),
            attributes.Create(CKA.CKA_SENSITIVE, true),
            attributes.Create(CKA.CKA_EXTRACTABLE, false),
            attributes.Create(CKA.CKA_ENCRYPT, true),
            attributes.Create(CKA.CKA_DECRYPT, true)]);
        return id;
    });
}
