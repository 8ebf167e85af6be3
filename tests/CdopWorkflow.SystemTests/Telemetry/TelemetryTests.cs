using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Telemetry;

/// <summary>A real process tells a real collector how it does, and nothing of whom it is about.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Figures =
    [
        "cdop.outbox.waiting", "cdop.outbox.age", "cdop.inbox.dead", "cdop.letters.waiting", "cdop.event.delay", "http.server.request.duration",
    ];

    [Fact]
    public async Task Traces_and_figures_reach_the_collector_without_names_numbers_or_keys()
    {
        await using var installation = await Installation.CreateAsync();
        await using var collector = new Collector();
        await using var serving = await CdopProcess.ServeAsync(installation.Folder, null, new Dictionary<string, string>
        {
            ["CDOP_Telemetry__Collector"] = collector.Address.AbsoluteUri,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        });
        var notifier = new RestlessNotifier(installation.Credential);
        using var load = new CancellationTokenSource();
        var sending = notifier.SendAsync(serving.Address, workers: 1, load.Token);
        for (var answers = 0; answers < 3; answers++)
        {
            await notifier.NextAnswerAsync();
        }

        await load.CancelAsync();
        await sending;
        await notifier.FinishAsync(serving.Address);
        using (var browser = new HttpClient { BaseAddress = serving.Address })
        {
            (await browser.GetAsync(new Uri("returns/a-key-that-nobody-may-read?code=1234567", UriKind.Relative))).Dispose();
        }

        await collector.UntilItHasAsync("/v1/traces", "OpenReviewOnDeathNotified");
        await collector.UntilItHasAsync("/v1/traces", "death-recorded.v1");
        await collector.UntilItHasAsync("/v1/traces", "POST /api/v1/notifications");
        await collector.UntilItHasAsync("/v1/traces", "GET /returns/{token}");
        foreach (var figure in Figures)
        {
            await collector.UntilItHasAsync("/v1/metrics", figure);
        }

        foreach (var secret in Secrets(notifier))
        {
            Assert.DoesNotContain(secret, collector.Received("/v1/traces"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, collector.Received("/v1/metrics"), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string> Secrets(RestlessNotifier notifier) =>
    [
        "a-key-that-nobody-may-read", "1234567", "ZZ99", "Load Test", "Invented for a test",
        .. notifier.Acknowledged.Keys.SelectMany(number => RestlessNotifier.Identifiers(number)),
        .. notifier.Acknowledged.Values,
    ];
}
