using System.Diagnostics.Metrics;

namespace CdopWorkflow.Platform.Telemetry;

/// <summary>What the program counts about itself, under the meter "CdopWorkflow". Tags are names of services, consumers and actions; never of a person or a case.</summary>
public static class Figures
{
    public const string MeterName = "CdopWorkflow";

    /// <summary>For figures that a service adds.</summary>
    public static Meter Meter { get; } = new(MeterName);

    private static readonly Histogram<double> Delay = Meter.CreateHistogram<double>(
        "cdop.event.delay", "s", "From the commit of an event to the commit of its effect");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "cdop.event.failures", "{event}", "Tries of a consumer that failed");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "cdop.refusals", "{command}", "Commands that a rule refused");

    private static readonly Histogram<double> QueueAge = Meter.CreateHistogram<double>(
        "cdop.queue.age", "s", "How long a message lay in the broker's queue when its service took it");

    /// <summary>A service took a message from the broker.</summary>
    public static void Taken(string service, TimeSpan age) => QueueAge.Record(Math.Max(0, age.TotalSeconds), new KeyValuePair<string, object?>("service", service));

    internal static void Handled(string consumer, TimeSpan delay) => Delay.Record(Math.Max(0, delay.TotalSeconds), new KeyValuePair<string, object?>("consumer", consumer));

    internal static void Failed(string consumer, string error) =>
        Failures.Add(1, new KeyValuePair<string, object?>("consumer", consumer), new KeyValuePair<string, object?>("error.type", error));

    internal static void Refused(string action) => Refusals.Add(1, new KeyValuePair<string, object?>("action", action));
}
