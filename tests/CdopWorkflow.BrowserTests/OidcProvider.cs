using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CdopWorkflow.BrowserTests;

/// <summary>A certified OpenID Connect provider (npm oidc-provider) in a process of its own. Who has an account there stands in oidc-provider/server.mjs.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    private readonly Process process;
    private readonly string application;
    private readonly Channel<JsonElement> said = Channel.CreateUnbounded<JsonElement>();

    private OidcProvider(Process process, string address, string application) => (this.process, Address, this.application) = (process, address, application);

    public string Address { get; }

    public static async Task<OidcProvider> StartAsync()
    {
        // each must know the other's address before it starts
        var (port, application) = (FreePort(), $"http://127.0.0.1:{FreePort()}");
        var script = Path.Combine(typeof(OidcProvider).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "OidcProvider").Value!, "server.mjs");
        var start = new ProcessStartInfo("node", [script, $"{port}", application]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var provider = new OidcProvider(Process.Start(start)!, $"http://127.0.0.1:{port}", application);
        provider.process.ErrorDataReceived += (_, _) => { };
        provider.process.BeginErrorReadLine();
        var first = JsonDocument.Parse(await provider.process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The provider did not start.")).RootElement;
        Assert.True(first.TryGetProperty("port", out _), first.ToString());
        _ = provider.ListenAsync();
        return provider;
    }

    /// <summary>Sets it up as the application's provider, and the application at the address it knows.</summary>
    public Action<WebApplicationBuilder> Use => builder =>
    {
        builder.WebHost.UseUrls(application);
        (string Name, string Value)[] settings =
        [
            ("Name", "Lancashire Health"), ("Authority", Address), ("ClientId", "cdop"), ("ClientSecret", "a secret of the tests"), ("Scopes", "openid profile email groups"),
            ("Roles:0:Claim", "groups"), ("Roles:0:Value", "cdop-coordinators"), ("Roles:0:Role", "Coordinator"), ("Roles:0:Area", Installation.Panel),
        ];
        foreach (var (name, value) in settings)
        {
            builder.Configuration[$"Identity:Provider:{name}"] = value;
        }
    };

    /// <summary>Waits until it has told the application that somebody signed out; fails after a minute, or with what went wrong.</summary>
    public async Task HasToldOfSigningOutAsync()
    {
        // waits without holding a thread: what the provider says is read by the same few
        var line = await said.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("back-channel", line.TryGetProperty("told", out var told) ? told.GetString() : line.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            await said.Writer.WriteAsync(JsonDocument.Parse(line).RootElement);
        }
    }
}
