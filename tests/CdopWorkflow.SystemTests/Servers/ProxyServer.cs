using System.Diagnostics;
using System.Net.Sockets;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>Debian's nginx with the settings of deploy/region, in front of copies on this machine.</summary>
public sealed class ProxyServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-proxy-").FullName;
    private Process? server;

    private ProxyServer(int port) => Address = new Uri($"http://127.0.0.1:{port}/");

    public Uri Address { get; }

    /// <param name="settings">The folder with nginx.conf, whose upstreams and address are written anew.</param>
    /// <param name="copies">Addresses of the copies by role.</param>
    public static async Task<ProxyServer> StartAsync(string settings, IEnumerable<(string Role, IEnumerable<Uri> Addresses)> copies)
    {
        var proxy = new ProxyServer(CdopProcess.FreePort());

        // what it keeps while it runs belongs to this test alone, and its workers may not be who runs the test
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(proxy.folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var main = await File.ReadAllTextAsync(Path.Combine(settings, "nginx.conf"));
        await File.WriteAllTextAsync(proxy.In("nginx.conf"), main.Replace("/tmp/cdop-proxy", proxy.In("kept"), StringComparison.Ordinal));
        await File.WriteAllLinesAsync(
            proxy.In("upstreams.conf"),
            copies.Select(role => $"upstream {role.Role} {{ {string.Join(' ', role.Addresses.Select(copy => $"server {copy.Authority} max_fails=1 fail_timeout=2s;"))} keepalive 16; }}"));
        await File.WriteAllTextAsync(proxy.In("listen.conf"), $"listen {proxy.Address.Authority};\n");
        proxy.server = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-p", proxy.folder, "-c", proxy.In("nginx.conf"), "-g", "daemon off;"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = proxy.server.StandardOutput.ReadToEndAsync();
        var errors = proxy.server.StandardError.ReadToEndAsync();
        await proxy.UntilItAnswersAsync(errors);
        return proxy;
    }

    public ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }

        server?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task UntilItAnswersAsync(Task<string> errors)
    {
        var deadline = Environment.TickCount64 + 30_000;
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Address.Host, Address.Port);
                return;
            }
            catch (SocketException)
            {
                if (server!.HasExited || Environment.TickCount64 > deadline)
                {
                    await DisposeAsync();
                    throw new InvalidOperationException($"nginx did not start: {await errors}");
                }

                await Task.Delay(20);
            }
        }
    }

    private string In(string name) => Path.Combine(folder, name);
}
