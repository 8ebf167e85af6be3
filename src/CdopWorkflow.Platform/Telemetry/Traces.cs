using System.Diagnostics;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Platform.Telemetry;

/// <summary>
/// The spans of our own: one for each event that a consumer handles, in the trace of the request that published it. They carry ids,
/// kinds and the consumer's name, and nothing of what an event tells.
/// </summary>
public static class Traces
{
    public const string SourceName = "CdopWorkflow";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>W3C trace context of what is being done now; null when nobody follows it.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>Begins the handling of an event. Null when nobody follows it.</summary>
    internal static Activity? Handling(Envelope envelope, string consumer, string wireName)
    {
        var known = ActivityContext.TryParse(envelope.TraceParent, null, isRemote: true, out var parent);
        var handling = Source.StartActivity($"{consumer} {wireName}", ActivityKind.Consumer, known ? parent : default);
        handling?.SetTag("messaging.operation.type", "process");
        handling?.SetTag("messaging.message.id", envelope.MessageId);
        handling?.SetTag("messaging.destination.name", wireName);
        handling?.SetTag("messaging.consumer.group.name", consumer);
        return handling;
    }
}
