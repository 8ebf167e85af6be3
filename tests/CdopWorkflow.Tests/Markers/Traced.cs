using System.Collections.Concurrent;
using System.Diagnostics;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Everything that this process says of what it does to whoever collects traces, ours and what libraries add.</summary>
internal sealed class Traced : IDisposable
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ActivityListener listener;

    public Traced()
    {
        listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = Keep };
        ActivitySource.AddActivityListener(listener);
    }

    public IEnumerable<string> Lines => lines;

    public void Dispose() => listener.Dispose();

    private void Keep(Activity activity)
    {
        lines.Enqueue($"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var (name, value) in activity.TagObjects.Concat(activity.Events.SelectMany(one => one.Tags)).Concat(activity.Baggage.Select(one => KeyValuePair.Create(one.Key, (object?)one.Value))))
        {
            lines.Enqueue($"{name}: {value}");
        }
    }
}
