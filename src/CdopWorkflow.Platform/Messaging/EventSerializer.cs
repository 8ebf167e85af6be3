using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Turns events into what the outbox and a broker carry, and back. The bodies of sealed events are encrypted.</summary>
public sealed class EventSerializer(IEnumerable<KnownEvent> known, Sealer? sealer = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, Type> types = known.Select(known => known.Type).Distinct().ToDictionary(WireNameOf);

    private Sealer Keys => sealer ?? throw new InvalidOperationException("This role holds no key: it must neither publish nor consume sealed events.");

    public static string WireNameOf(Type type) =>
        type.GetCustomAttribute<WireNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [WireName].");

    /// <summary>The open JSON of an event, as an operator or a snapshot test sees it.</summary>
    public static string ToJson(IEvent @event) => JsonSerializer.Serialize(@event, @event.GetType(), Json);

    public string Write(IEvent @event)
    {
        var json = ToJson(@event);
        return @event switch
        {
            ICaseEvent ofCase => Keys.SealText(json, ofCase.DeathId),
            ISealedEvent => Keys.SealText(json),
            _ => json,
        };
    }

    /// <summary>
    /// Reads a body back; null when nothing in this process knows the wire name, so nobody here consumes it, and when the records of the
    /// case were disposed of, so that nobody may learn it any more.
    /// </summary>
    public IEvent? Read(string wireName, string body)
    {
        if (!types.TryGetValue(wireName, out var type))
        {
            return null;
        }

        try
        {
            var json = type.IsAssignableTo(typeof(ISealedEvent)) ? Keys.OpenText(body) : body;
            return (IEvent)JsonSerializer.Deserialize(json, type, Json)!;
        }
        catch (CaseKeyGoneException)
        {
            return null;
        }
    }
}
