using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Bus;

/// <summary>
/// What `rabbitmqctl import_definitions` reads: every queue, and a login per service that may touch its own queues, bind them to the
/// events it learns, and publish the events it tells.
/// </summary>
/// <param name="consumed">What every service learns.</param>
/// <param name="told">Wire names of the events that each service can tell.</param>
public sealed class BrokerDefinitions(ConsumedEvents consumed, IReadOnlyDictionary<string, IReadOnlyList<string>> told)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <param name="virtualHost">Where the queues are.</param>
    /// <param name="passwordOf">The password of a service's login.</param>
    public string Write(string virtualHost, Func<string, string> passwordOf) => JsonSerializer.Serialize(
        new
        {
            Vhosts = new[] { new { Name = virtualHost } },
            Users = told.Keys.Select(service => new { Name = LoginOf(service), PasswordHash = HashOf(passwordOf(service)), HashingAlgorithm = "rabbit_password_hashing_sha256", Tags = Array.Empty<string>() }),
            Permissions = told.Keys.Select(service => new
            {
                User = LoginOf(service),
                Vhost = virtualHost,
                Configure = Own(service),
                Write = Own(service),
                Read = Own(service),
            }),
            TopicPermissions = told.Keys.Select(service => new
            {
                User = LoginOf(service),
                Vhost = virtualHost,
                BusRegistration.Exchange,
                Write = Keys(told[service]),
                Read = Keys(consumed.Services.GetValueOrDefault(service) ?? []),
            }),
            Exchanges = new[] { new { Name = BusRegistration.Exchange, Vhost = virtualHost, Type = "topic", Durable = true, AutoDelete = false, Internal = false, Arguments = new { } } },
            Queues = Queues().Select(queue => new
            {
                queue.Name,
                Vhost = virtualHost,
                Durable = true,
                AutoDelete = false,
                Arguments = new Dictionary<string, object> { ["x-queue-type"] = "quorum", ["x-single-active-consumer"] = true },
            }),
            Bindings = Queues().SelectMany(queue => consumed.Services[queue.Service].Select(wireName => new
            {
                Source = BusRegistration.Exchange,
                Vhost = virtualHost,
                Destination = queue.Name,
                DestinationType = "queue",
                RoutingKey = $"{wireName}.{queue.Lane}",
                Arguments = new { },
            })),
        },
        Json);

    /// <summary>The name a service signs in with, at the broker and at the database server.</summary>
    public static string LoginOf(string service) => $"cdop_{service}";

    /// <summary>The exchange that all share, and whatever begins with the service's name.</summary>
    private static string Own(string service) => $"^({BusRegistration.Exchange}|cdop-{service}-.*)$";

    private static string Keys(IReadOnlyList<string> wireNames) =>
        wireNames.Count == 0 ? "^$" : $"^({string.Join('|', wireNames.Order(StringComparer.Ordinal).Select(Regex.Escape))})\\.[0-9]+$";

    /// <summary>Four random bytes, and the hash of them with the password, as the broker keeps it.</summary>
    private static string HashOf(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(4);
        return Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
    }

    private IEnumerable<(string Service, int Lane, string Name)> Queues() => consumed.Services.Keys.Order(StringComparer.Ordinal)
        .SelectMany(service => Enumerable.Range(0, OutboxLane.Count).Select(lane => (service, lane, BusRegistration.QueueOf(service, lane))));
}
