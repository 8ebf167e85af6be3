using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Telemetry;

/// <summary>Takes OTLP over HTTP as a collector does, and keeps what came as text in which names and values can be found.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, string> received = new();
    private readonly Task taking;

    public Collector()
    {
        Address = new Uri($"http://127.0.0.1:{CdopProcess.FreePort()}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        taking = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>All that came to "/v1/traces" or "/v1/metrics".</summary>
    public string Received(string path) => received.GetValueOrDefault(path, "");

    /// <summary>Fails after a minute without the words.</summary>
    public async Task UntilItHasAsync(string path, string words)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (!Received(path).Contains(words, StringComparison.Ordinal))
        {
            Assert.True(Environment.TickCount64 < deadline, $"In a minute no {words} came to {path}.");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await taking;
    }

    private async Task TakeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var text = Encoding.Latin1.GetString(body.ToArray());
                received.AddOrUpdate(context.Request.Url!.AbsolutePath, text, (_, before) => before + text);
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
