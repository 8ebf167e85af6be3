using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CdopWorkflow.TestKit;

/// <summary>`cdop` as its users run it: a process of its own, which a test may kill.</summary>
public sealed class CdopProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private CdopProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    public bool HasEnded => process.HasExited;

    /// <summary>Starts `cdop serve` and returns when it answers; fails after a minute with what it wrote.</summary>
    public static async Task<CdopProcess> ServeAsync(string dataFolder, int? port = null, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}/");
        var serving = new CdopProcess(Start(dataFolder, ["serve", "--url", address.ToString().TrimEnd('/'), .. arguments]), address);
        _ = serving.process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
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

    private static Process Start(string dataFolder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cdop.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CDOP_DATA"] = dataFolder;
        return Process.Start(start)!;
    }
}
