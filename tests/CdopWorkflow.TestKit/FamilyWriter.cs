using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.TestKit;

/// <summary>A service that writes to families and takes the notices that make it stop: a real HTTP server on a port of its own.</summary>
public sealed class FamilyWriter : IAsyncDisposable
{
    public const string Secret = "a secret of more than thirty-two characters";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Notice> taken = new();

    private FamilyWriter(WebApplication app) => this.app = app;

    /// <param name="Body">As it came.</param>
    /// <param name="Key">Its idempotency key.</param>
    /// <param name="IsOurs">Whether its signature is right.</param>
    /// <param name="Headers">Names of all its headers.</param>
    public sealed record Notice(string Body, string Key, bool IsOurs, IReadOnlyList<string> Headers);

    /// <summary>With which status it answers.</summary>
    public int Answer { get; set; } = 202;

    /// <summary>Called when a notice is there and not answered yet.</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    public IReadOnlyList<Notice> Taken => [.. taken];

    public static async Task<FamilyWriter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new FamilyWriter(builder.Build());
        service.app.MapPost("/stop", service.TakeAsync);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>To be given to TestApp.StartAsync.</summary>
    public Action<WebApplicationBuilder> Use(string name = "Child Health Information Service", string panel = "") => builder =>
    {
        foreach (var (key, value) in new[] { ("Name", name), ("Address", $"{app.Urls.Single()}/stop"), ("Secret", Secret), ("Panels:0", panel) }.Where(setting => setting.Item2.Length > 0))
        {
            builder.Configuration[$"Notifications:StopMessages:0:{key}"] = value;
        }
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var signature = context.Request.Headers["Cdop-Signature"].ToString().Split([',', '=']);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{signature.ElementAtOrDefault(1)}.{body}"));
        taken.Enqueue(new Notice(body, context.Request.Headers["Idempotency-Key"].ToString(), Convert.ToHexStringLower(expected) == signature.ElementAtOrDefault(3), [.. context.Request.Headers.Keys]));
        if (BeforeAnswer is { } first)
        {
            await first();
        }

        context.Response.StatusCode = Answer;
    }
}
