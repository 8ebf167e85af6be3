using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CdopWorkflow.SystemTests.Keys;

/// <summary>Debian's SoftHSM, a real PKCS#11 module whose token is a folder of the test: it can be taken away and put back.</summary>
public sealed class SecurityModule : IDisposable
{
    public const string Library = "/usr/lib/softhsm/libsofthsm2.so";
    public const string Token = "cdop-test";
    public const string Pin = "482913";

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-hsm-").FullName;

    private delegate int SetEnvironment([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);

    public SecurityModule()
    {
        Directory.CreateDirectory(Tokens);
        File.WriteAllText(Configuration, $"directories.tokendir = {Tokens}\nobjectstore.backend = file\nlog.level = ERROR\n");

        // the module asks the C library, which .NET's own environment does not reach
        var set = Marshal.GetDelegateForFunctionPointer<SetEnvironment>(NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "setenv"));
        set("SOFTHSM2_CONF", Configuration, 1);
        var start = new ProcessStartInfo("softhsm2-util", ["--init-token", "--free", "--label", Token, "--pin", Pin, "--so-pin", "19283746"]) { RedirectStandardOutput = true };
        start.Environment["SOFTHSM2_CONF"] = Configuration;
        using var made = Process.Start(start)!;
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private string Tokens => Path.Combine(folder, "tokens");

    private string Configuration => Path.Combine(folder, "softhsm2.conf");

    public void TakeAway() => Directory.Move(Tokens, $"{Tokens}-away");

    public void PutBack() => Directory.Move($"{Tokens}-away", Tokens);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
