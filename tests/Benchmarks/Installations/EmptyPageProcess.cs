using System.Diagnostics;
using System.Net.Sockets;
using CdopWorkflow.TestKit;

namespace Benchmarks.Installations;

/// <summary>An ASP.NET Core program with one Razor page that says nothing, in a process of its own.</summary>
internal sealed class EmptyPageProcess : IAsyncDisposable
{
    private readonly Process process;

    private EmptyPageProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    public static async Task<EmptyPageProcess> ServeAsync()
    {
        var address = new Uri($"http://127.0.0.1:{CdopProcess.FreePort()}/");
        var started = new EmptyPageProcess(Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "EmptyPage.dll"), "--urls", address.ToString()]), address);
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                (await client.GetAsync(address)).EnsureSuccessStatusCode().Dispose();
                return started;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or SocketException && !started.process.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        return ValueTask.CompletedTask;
    }
}
