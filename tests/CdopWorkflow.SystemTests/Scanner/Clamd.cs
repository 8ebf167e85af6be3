using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.SystemTests.Scanner;

/// <summary>Debian's clamd with a folder, a socket, a port and signatures of its own: no database of viruses is downloaded.</summary>
public sealed class Clamd : IAsyncDisposable
{
    public const string TestVirus = "Invented.Test.File";
    public const string Marker = "Invented.Test.Marker";
    public const int LargestStream = 1_000_000;

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-clamd-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    private Clamd()
    {
    }

    /// <summary>The string that virus scanners agree to find, put together here so that none finds this file.</summary>
    public static byte[] TestFile { get; } = Encoding.ASCII.GetBytes(string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-", "STANDARD-", "ANTIVIRUS-", "TEST-", "FILE!", "$H+H*"));

    /// <summary>Words that our own signature finds, also inside of an archive.</summary>
    public static string MarkedWords { get; } = string.Concat("these words are ", "marked by our own ", "signature");

    public string Tcp => $"tcp://127.0.0.1:{port}";

    public string Unix => $"unix:{folder}/clamd.sock";

    public static async Task<Clamd> StartAsync()
    {
        var clamd = new Clamd();
        await clamd.LaunchAsync();
        return clamd;
    }

    /// <summary>As after a crash: at once, without a goodbye.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async Task LaunchAsync()
    {
        Directory.CreateDirectory($"{folder}/db");
        await File.WriteAllTextAsync($"{folder}/db/own.hsb", $"{Convert.ToHexStringLower(SHA256.HashData(TestFile))}:{TestFile.Length}:{TestVirus}\n");
        await File.WriteAllTextAsync($"{folder}/db/own.ndb", $"{Marker}:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(MarkedWords))}\n");
        await File.WriteAllTextAsync($"{folder}/clamd.conf", $"""
            Foreground yes
            LocalSocket {folder}/clamd.sock
            FixStaleSocket yes
            TCPSocket {port}
            TCPAddr 127.0.0.1
            DatabaseDirectory {folder}/db
            TemporaryDirectory {folder}
            StreamMaxLength {LargestStream}
            """);
        var start = new ProcessStartInfo("/usr/sbin/clamd", ["--config-file", $"{folder}/clamd.conf"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var deadline = Environment.TickCount64 + 60_000;
        while (!await AnswersAsync())
        {
            if (process.HasExited || Environment.TickCount64 > deadline)
            {
                throw new InvalidOperationException($"clamd did not start: {string.Join('\n', process.HasExited ? await output : [])}");
            }

            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            await client.GetStream().WriteAsync("zPING\0"u8.ToArray());
            var answer = new byte[16];
            return Encoding.ASCII.GetString(answer, 0, await client.GetStream().ReadAsync(answer)).StartsWith("PONG", StringComparison.Ordinal);
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
