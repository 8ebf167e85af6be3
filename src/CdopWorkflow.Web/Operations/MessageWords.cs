using System.Globalization;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;

namespace CdopWorkflow.Web.Operations;

/// <summary>What the pages call the state of a message.</summary>
public static class MessageWords
{
    public static string Of(InboxStatus status) => status switch
    {
        InboxStatus.Done => "Handled",
        InboxStatus.Waiting => "Tried again by itself",
        InboxStatus.Dead => "Waits for you",
        InboxStatus.Parked => "Put aside",
    };

    /// <summary>Who could not handle it: a part of the service, or, where it could not even be read, the broker's queue in which it lay.</summary>
    public static string OfConsumer(string consumer) => consumer.StartsWith("cdop-", StringComparison.Ordinal) ? $"The service: it lay in the broker’s queue {consumer}" : consumer;

    /// <summary>The kind of event; what came from elsewhere may say none.</summary>
    public static string OfKind(string kind) => kind.Length > 0 ? kind : "None that is known";

    /// <summary>"12", "0.5 seconds", "0.5 seconds on average, 12 times".</summary>
    public static string Of(FigureNow figure)
    {
        var value = figure.Value.ToString("#,0.##", CultureInfo.InvariantCulture) + (figure.Unit == "s" ? " seconds" : "");
        return figure.Times is { } times ? $"{value} on average, {times.ToString("#,0", CultureInfo.InvariantCulture)} times" : value;
    }

    /// <summary>What an audit entry about a message says.</summary>
    public static string OfAction(string action) => action switch
    {
        "MessageRetried" => "Tried again by hand",
        "MessageParked" => "Put aside",
        _ => "Nothing could be done: it was handled already",
    };
}
