using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CdopWorkflow.TestKit;

/// <summary>`cdop` as its users run it: a process of its own, which a test may kill.</summary>
public sealed class CdopProcess : IAsyncDisposable
{
    /// <summary>The program as it was published, where CDOP_PROGRAM names it: its start costs half. Else as it was built beside the tests.</summary>
    private static readonly string[] Program = Environment.GetEnvironmentVariable("CDOP_PROGRAM") is { Length: > 0 } published
        ? [published]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "cdop.dll")];

    private readonly Process process;
    private readonly Task<string> errors;

    private CdopProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>How a script calls the same program.</summary>
    public static string Command => string.Join(' ', Program);

    public Uri Address { get; }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>Starts `cdop serve` and returns when it answers; fails after a minute with what it wrote.</summary>
    public static Task<CdopProcess> ServeAsync(string dataFolder, int? port = null, params string[] arguments) =>
        ServeAsync(dataFolder, port, new Dictionary<string, string>(), arguments);

    /// <summary>The same, with settings of its own in its environment.</summary>
    public static Task<CdopProcess> ServeAsync(string dataFolder, int? port, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        ServeAsync(dataFolder, new Uri($"http://127.0.0.1:{port ?? FreePort()}/"), [], settings, arguments);

    /// <summary>The same at an address of the caller's choice, started by another program that becomes it: "ip netns exec NAME".</summary>
    public static async Task<CdopProcess> ServeAsync(string dataFolder, Uri address, string[] starter, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        await AnsweringAsync(new CdopProcess(Start(dataFolder, ["serve", "--url", address.ToString().TrimEnd('/'), .. arguments], settings, starter), address));

    /// <summary>SIGTERM, as whoever runs containers sends it; returns when the process has ended.</summary>
    public async Task StopAsync()
    {
        Signal("-TERM");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
    }

    /// <summary>SIGSTOP: alive to whoever looks at its connections, and doing nothing.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>SIGCONT.</summary>
    public void GoOn() => Signal("-CONT");

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string dataFolder, string[] arguments, string? input = null)
    {
        using var running = Start(dataFolder, arguments);
        if (input is not null)
        {
            await running.StandardInput.WriteAsync(input);
        }

        running.StandardInput.Close();
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return (running.ExitCode, await output, await errors);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>SIGKILL: no handler runs, no buffer is flushed.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<CdopProcess> AnsweringAsync(CdopProcess serving)
    {
        _ = serving.KeepOutputAsync();
        using var client = new HttpClient { BaseAddress = serving.Address };
        var deadline = Environment.TickCount64 + 60_000;
        while (true)
        {
            if (serving.HasEnded || Environment.TickCount64 > deadline)
            {
                serving.Kill();
                throw new InvalidOperationException($"cdop serve did not start: {await serving.errors}");
            }

            try
            {
                if ((await client.GetAsync(new Uri("health/live", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return serving;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    private void Signal(string signal)
    {
        using var sent = Process.Start("kill", [signal, $"{process.Id}"]);
        sent.WaitForExit();
    }

    /// <summary>What it logs is thrown away, unless CDOP_TEST_LOGS names a folder for whoever looks for a fault.</summary>
    private async Task KeepOutputAsync()
    {
        await using var log = Environment.GetEnvironmentVariable("CDOP_TEST_LOGS") is { Length: > 0 } folder
            ? File.Create(Path.Combine(folder, $"{Address.Port}-{process.Id}.log"))
            : Stream.Null;
        await process.StandardOutput.BaseStream.CopyToAsync(log);
    }

    private static Process Start(string dataFolder, string[] arguments, IReadOnlyDictionary<string, string>? settings = null, string[]? starter = null)
    {
        string[] command = [.. starter ?? [], .. Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CDOP_DATA"] = dataFolder;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
