using System.Diagnostics;
using CdopWorkflow.Platform.Telemetry;
using CdopWorkflow.Reviews.OpenReview;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Telemetry;

/// <summary>Whoever runs the program follows one request to the last of its effects, and reads nothing of a case on the way.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task A_notification_and_the_figure_it_ends_in_are_one_trace()
    {
        await using var app = await TestApp.StartAsync();
        using var here = new ActivitySource("test");
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Traces.SourceName or "test",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        ActivityTraceId trace;
        using (var request = here.StartActivity("a request"))
        {
            trace = request!.TraceId;
            await app.IsNotifiedAsync();
        }

        List<Activity> mine;
        lock (spans)
        {
            mine = [.. spans.Where(span => span.TraceId == trace && span.Source.Name == Traces.SourceName)];
        }

        Assert.Contains(mine, span => span.DisplayName.StartsWith(nameof(OpenReviewOnDeathNotified), StringComparison.Ordinal));
        Assert.Contains(mine, span => span.DisplayName.EndsWith("death-recorded.v1", StringComparison.Ordinal));
        Assert.All(mine.Select(span => span.DisplayName).Concat(mine.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}")), shown => Assert.DoesNotContain("Testa", shown, StringComparison.OrdinalIgnoreCase));
        Assert.All(mine.SelectMany(span => span.TagObjects), tag => Assert.StartsWith("messaging.", tag.Key, StringComparison.Ordinal));
    }
}
