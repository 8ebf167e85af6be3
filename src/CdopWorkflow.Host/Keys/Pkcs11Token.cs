using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CdopWorkflow.Platform.Encryption;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace CdopWorkflow.Host.Keys;

/// <summary>
/// One session with a token, taken up again where it broke. Whoever needs a key waits here in line: the calls are short and few, as what
/// was unwrapped is remembered.
/// </summary>
internal sealed class Pkcs11Token(KeyOptions options) : IDisposable
{
    /// <summary>What a module says about bytes that were changed, and nothing about itself.</summary>
    private static readonly CKR[] AboutTheBytes = [CKR.CKR_ENCRYPTED_DATA_INVALID, CKR.CKR_ENCRYPTED_DATA_LEN_RANGE];

    private readonly Lock turn = new();
    private IPkcs11Library? library;
    private ISession? session;

    /// <summary>The package asks for libdl by a name that today's glibc gives to developers alone.</summary>
    static Pkcs11Token() => NativeLibrary.SetDllImportResolver(
        typeof(Pkcs11InteropFactories).Assembly,
        (name, _, _) => name == "libdl" && NativeLibrary.TryLoad("libdl.so.2", out var loader) ? loader : nint.Zero);

    /// <exception cref="KeysAwayException">The module does not answer, also after a second try with a new session.</exception>
    /// <exception cref="CryptographicException">The bytes were changed.</exception>
    public T Run<T>(Func<ISession, T> work)
    {
        lock (turn)
        {
            try
            {
                try
                {
                    return work(session ??= Open());
                }
                catch (Pkcs11Exception failure) when (!AboutTheBytes.Contains(failure.RV))
                {
                    Close();
                    return work(session = Open());
                }
            }
            catch (Pkcs11Exception failure) when (AboutTheBytes.Contains(failure.RV))
            {
                throw new CryptographicException("The bytes were changed, or wrapped under another key.", failure);
            }
            catch (Exception failure) when (failure is Pkcs11Exception or UnmanagedException or ObjectDisposedException)
            {
                Close();
                throw new KeysAwayException("The security module that holds the keys does not answer.", failure);
            }
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            Close();
        }
    }

    private ISession Open()
    {
        var factories = new Pkcs11InteropFactories();
        library ??= factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, options.Pkcs11Library, AppType.MultiThreaded);
        var slot = library.GetSlotList(SlotsType.WithTokenPresent).Find(slot => slot.GetTokenInfo().Label.Trim() == options.Pkcs11Token)
            ?? throw new KeysAwayException($"The security module has no token called {options.Pkcs11Token}.");
        var opened = slot.OpenSession(SessionType.ReadWrite);
        try
        {
            opened.Login(CKU.CKU_USER, options.Pkcs11Pin);
        }
        catch (Pkcs11Exception already) when (already.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
            // another session of this process
        }

        return opened;
    }

    /// <summary>The library as well: it may remember a token that is gone.</summary>
    private void Close()
    {
        try
        {
            session?.Dispose();
            library?.Dispose();
        }
        catch (Exception failure) when (failure is Pkcs11Exception or UnmanagedException)
        {
            // what is broken cannot be ended in order either
        }

        (session, library) = (null, null);
    }
}
