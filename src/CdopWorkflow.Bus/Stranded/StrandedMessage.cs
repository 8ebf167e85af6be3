using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Messaging;
using RabbitMQ.Client;

namespace CdopWorkflow.Bus.Stranded;

/// <summary>A message that a service could not take, as it lay in the broker's queue.</summary>
/// <param name="Queue">Where it lay.</param>
/// <param name="Id">What its sender called it; empty where it was called nothing, or by no id.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="Headers">What it carried, without what the broker and MassTransit added when it failed.</param>
/// <param name="Body">Whatever it tells: anybody with a login at the broker may have put it there.</param>
/// <param name="Failure">The kind of failure, never its words, which can quote the message.</param>
/// <param name="FailedAt">When it was put aside; null where nobody wrote that down.</param>
internal sealed partial record StrandedMessage(
    string Queue, Guid? Id, string ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body, string Failure, DateTimeOffset? FailedAt)
{
    private const string FailedBecause = "MT-Fault-ExceptionType";
    private const string FailedWhen = "MT-Fault-Timestamp";

    /// <summary>How it is kept. The same message is the same row, however often it comes.</summary>
    public Guid Key => Id ?? new Guid(SHA256.HashData(Body).AsSpan(0, 16));

    /// <param name="queue">Where it lies.</param>
    /// <param name="properties">As the broker gives them.</param>
    /// <param name="body">As the broker gives it.</param>
    public static StrandedMessage Of(string queue, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var headers = (properties.Headers ?? new Dictionary<string, object?>()).ToDictionary(header => header.Key, header => Text(header.Value));
        return new(
            queue,
            Guid.TryParse(properties.MessageId, out var id) ? id : null,
            properties.ContentType ?? "",
            headers.Where(header => !AddedOnFailure().IsMatch(header.Key)).ToDictionary(),
            body.ToArray(),
            headers.TryGetValue(FailedBecause, out var failure) && KindOfFailure().Match(failure) is { Success: true } kind ? kind.Groups[1].Value
                : queue.EndsWith("-unreadable", StringComparison.Ordinal) ? "NotForThisService" : "Unknown",
            headers.TryGetValue(FailedWhen, out var when) && DateTimeOffset.TryParse(when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
                : null);
    }

    /// <summary>What carries it back.</summary>
    public BasicProperties Properties() => new()
    {
        Persistent = true,
        MessageId = Id?.ToString(),
        ContentType = ContentType.Length > 0 ? ContentType : null,
        Headers = Headers.ToDictionary(header => header.Key, header => (object?)header.Value),
    };

    public string ToJson() => JsonSerializer.Serialize(this);

    public static StrandedMessage FromJson(string json) => JsonSerializer.Deserialize<StrandedMessage>(json)!;

    /// <summary>The kind of event it says it is; empty where it is none of ours.</summary>
    public string Kind() => Envelope("wireName") is { } name && NameOfKind().IsMatch(name) ? name : "";

    /// <summary>The queue from which the service takes it: that of its subject's lane.</summary>
    public string ReturnsTo(string service) => Queue.EndsWith("_error", StringComparison.Ordinal) ? Queue[..^"_error".Length]
        : BusRegistration.QueueOf(service, OutboxLane.Of(Envelope("subject") ?? ""));

    /// <summary>A word of the event it carries, when it is one.</summary>
    private string? Envelope(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
                && message.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
        }
        catch (JsonException)
        {
            // it is no letter of ours: that is why it lies there
            return null;
        }
    }

    private static string Text(object? header) => header switch
    {
        null => "",
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => Convert.ToString(header, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex("^(MT-(Fault|Reason|Host)|x-)", RegexOptions.IgnoreCase)]
    private static partial Regex AddedOnFailure();

    [GeneratedRegex(@"^(?:[A-Za-z0-9_]{1,64}\.){0,12}([A-Za-z0-9_]{1,64})$")]
    private static partial Regex KindOfFailure();

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,80}\.v[0-9]{1,3}$")]
    private static partial Regex NameOfKind();
}
