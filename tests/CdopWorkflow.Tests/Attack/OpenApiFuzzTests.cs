using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Attack;

/// <summary>Requests made at random from the API's own description. CDOP_FUZZ says how many; the seed is fixed, so that a fault comes again.</summary>
public sealed class OpenApiFuzzTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Web = new(System.Text.Json.JsonSerializerDefaults.Web);

    private readonly Random random = new(20260310);

    [Fact]
    public async Task Nothing_that_follows_or_breaks_the_description_fails_leaks_or_is_kept_without_being_acknowledged()
    {
        var requests = int.Parse(Environment.GetEnvironmentVariable("CDOP_FUZZ") ?? "2500", CultureInfo.InvariantCulture);
        await using var app = await TestApp.StartAsync(roles: "notifications", adjust: builder => builder.Configuration["Traffic:RefusedMachinesPerMinute"] = "100000");
        await NotificationGiven.ACredentialAsync(app, NotificationGiven.Hospital, "Example Hospital");
        using var api = app.Api();
        var described = JsonNode.Parse(await api.GetStringAsync("/api/v1/openapi.json"))!.AsObject();
        var operations = described["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(verb => (Path: path.Key, Verb: verb.Key))).ToList();
        Assert.True(operations.Count >= 3);
        var sound = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(NotificationGiven.FromEmergencyDepartment, Web))!;
        var acknowledged = new HashSet<string>();
        var told = new SortedDictionary<int, int>();
        for (var n = 0; n < requests; n++)
        {
            var (path, verb) = random.GetItems(operations.ToArray(), 1)[0];
            using var request = Request(path, verb, described, sound);
            using var answer = await api.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            told[(int)answer.StatusCode] = told.GetValueOrDefault((int)answer.StatusCode) + 1;
            Assert.True((int)answer.StatusCode < 500, $"request {n}, {verb} {path}: {answer.StatusCode} {app.Log.Lines.LastOrDefault(line => line.Contains("Exception", StringComparison.Ordinal))}");
            Assert.False(Leaks(body), $"request {n}, {verb} {path}: {body}");
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                acknowledged.Add(JsonNode.Parse(body)!["reference"]!.GetValue<string>());
            }
        }

        // not hollow: some were taken, most refused, in several ways; and what was not acknowledged is not there
        Assert.True(told.Count > 4, string.Join(", ", told));
        Assert.NotEmpty(acknowledged);
        var kept = await app.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Equal(acknowledged.Order(), kept.Order());
        TestContext.Current.TestOutputHelper?.WriteLine($"{requests} requests: {string.Join(", ", told)}; kept {kept.Count}");
    }

    private static bool Leaks(string body) =>
        new[] { "   at ", ".cs:line", "Exception", "Microsoft.", "SELECT ", "SQLite", "/work/", "/home/" }.Any(sign => body.Contains(sign, StringComparison.Ordinal));

    private HttpRequestMessage Request(string path, string verb, JsonObject described, JsonNode sound)
    {
        var address = path.Replace("{reference}", random.Next(4) == 0 ? "LAN-2025-0001" : Uri.EscapeDataString(Words()), StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(verb.ToUpperInvariant()), random.Next(20) == 0 ? $"{address}?{Uri.EscapeDataString(Words())}={Uri.EscapeDataString(Words())}" : address);
        if (random.Next(12) > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", random.Next(12) > 0 ? NotificationGiven.Hospital : "hospital." + random.Next());
        }

        if (random.Next(12) > 0)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(8) > 0 ? $"key-{random.Next(100_000)}" : new string('k', random.Next(1, 400)));
        }

        if (verb == "post")
        {
            var schema = described["components"]!["schemas"]!.AsObject();
            var body = (random.Next(4) switch
            {
                0 => Of(schema["NotificationForm"], schema, 0),
                1 => Nested(),
                _ => Mutate(sound.DeepClone()),
            })?.ToJsonString() ?? "null";
            body = random.Next(10) == 0 ? body[..random.Next(body.Length)] : body;
            request.Content = new StringContent(body, Encoding.UTF8, random.Next(15) > 0 ? "application/json" : "text/plain");
        }

        return request;
    }

    /// <summary>One value of a sound form replaced, now and then none.</summary>
    private JsonNode Mutate(JsonNode form)
    {
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = form.AsObject();
            while (at.Count > 0 && random.GetItems(at.Select(pair => pair.Key).ToArray(), 1)[0] is var key)
            {
                if (at[key] is JsonObject inner && random.Next(5) > 0)
                {
                    at = inner;
                    continue;
                }

                at[random.Next(12) > 0 ? key : Words()] = Any(0);
                break;
            }
        }

        return form;
    }

    private JsonNode? Of(JsonNode? schema, JsonObject all, int depth)
    {
        if (schema is null || depth > 8 || random.Next(25) == 0)
        {
            return Any(depth);
        }

        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Of(all[reference.Split('/')[^1]], all, depth + 1);
        }

        if (schema["oneOf"] is JsonArray { Count: > 0 } choices)
        {
            return Of(choices[random.Next(choices.Count)], all, depth + 1);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } values)
        {
            return values[random.Next(values.Count)]?.DeepClone();
        }

        if (schema["properties"] is JsonObject properties)
        {
            var made = new JsonObject();
            foreach (var (name, of) in properties.Where(_ => random.Next(8) > 0))
            {
                made[name] = Of(of, all, depth + 1);
            }

            return made;
        }

        return schema["items"] is { } items ? new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Of(items, all, depth + 1))]) : Any(depth);
    }

    private JsonNode? Any(int depth) => random.Next(depth > 8 ? 7 : 9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => -1.5e300,
        4 => $"{random.Next(1, 2100):0000}-{random.Next(0, 14):00}-{random.Next(0, 33):00}",
        5 or 6 => Words(),
        7 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Any(depth + 1))]),
        _ => new JsonObject { [Words()] = Any(depth + 1) },
    };

    private static JsonNode Nested()
    {
        var text = new StringBuilder().Insert(0, "{\"child\":", 60).Append("{}").Append('}', 60);
        return JsonNode.Parse(text.ToString())!;
    }

    private string Words()
    {
        var text = NaughtyStrings.All[random.Next(NaughtyStrings.All.Count)];

        // nothing that stands for no letter leaves this client; half a surrogate cannot be sent as UTF-8: whatever a client puts in its place arrives
        return new string([.. text.Where(letter => !char.IsSurrogate(letter) && letter != '\0')]);
    }
}
