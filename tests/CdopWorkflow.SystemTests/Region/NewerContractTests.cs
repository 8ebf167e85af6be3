using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>
/// A rolling restart to a version whose events say more: for a while roles of both versions talk to each other. There is one version of
/// the program here, so while a role is stopped what waits for it is given the form that a newer or an older teller would have given it;
/// the role that then starts is the older or the newer of the two.
/// </summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class NewerContractTests(RegionUnderLoad load)
{
    private readonly DecideFailedMessage decide = new(TimeProvider.System);

    /// <summary>Messages of the next version, by the role they were put to.</summary>
    private readonly Dictionary<string, List<Guid>> newer = new() { ["reviews"] = [], ["analytics"] = [] };

    [Fact]
    public async Task Roles_of_two_versions_understand_each_other_and_what_only_the_newer_knows_is_kept()
    {
        var region = await load.RegionAsync();
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            foreach (var role in newer.Keys)
            {
                await region.StopAsync(role);
                await SomeWaitAsync(region, role);
                await RewriteAsync(region, role);
                await region.StartAsync(role);
                await notifier.NextAnswerAsync();
            }
        });

        Assert.All(newer.Values, put => Assert.NotEmpty(put));
        await KeptAsync<ReviewsDb>(region, "reviews");
        await KeptAsync<AnalyticsDb>(region, "analytics");
    }

    private static async Task SomeWaitAsync(RegionalInstallation region, string role)
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        for (var tries = 0; await WaitingAsync(tap, role) < 20; tries++)
        {
            Assert.True(tries < 600, $"Hardly anything was told to {role} in a minute.");
            await Task.Delay(100);
        }
    }

    private static async Task<long> WaitingAsync(QueueTap tap, string role)
    {
        var waiting = 0L;
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            waiting += await tap.CountAsync($"cdop-{role}-{lane}");
        }

        return waiting;
    }

    /// <summary>In turn: an event with a field more, the same beside its next version, and one as it was told before there were traces.</summary>
    private async Task RewriteAsync(RegionalInstallation region, string role)
    {
        var keys = Path.Combine(region.Folder, "keys");
        var ring = new KeyRing(keys);
        var sealer = new Sealer(ring, new IndexKey(keys, ring).Read(), new CaseKeys(Path.Combine(region.Folder, "..", "case-keys"), ring));
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        var form = 0;
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            foreach (var (properties, body) in await tap.TakeAllAsync($"cdop-{role}-{lane}"))
            {
                var envelope = JsonNode.Parse(body)!.AsObject();
                switch (form++ % 3)
                {
                    case 0:
                        SayMore(envelope["message"]!.AsObject(), role == "reviews" ? sealer : null);
                        break;
                    case 1:
                        var next = NextVersionOf(envelope);
                        newer[role].Add(Guid.Parse(next["messageId"]!.GetValue<string>()));
                        await PutAsync(tap, role, lane, properties, next);
                        break;
                    default:
                        envelope["message"]!.AsObject().Remove("traceParent");
                        break;
                }

                await PutAsync(tap, role, lane, properties, envelope);
            }
        }
    }

    /// <summary>A field of the event and one of what carries it that this version does not know.</summary>
    /// <param name="message">What is carried.</param>
    /// <param name="sealer">For events that travel sealed.</param>
    private static void SayMore(JsonObject message, Sealer? sealer)
    {
        var body = message["body"]!.GetValue<string>();
        var said = JsonNode.Parse(sealer?.OpenText(body) ?? body)!.AsObject();
        said["learnedLater"] = new JsonObject { ["code"] = "SomethingNew", ["numbers"] = new JsonArray(1, 2, 3) };
        message["body"] = sealer?.SealText(said.ToJsonString()) ?? said.ToJsonString();
        message["carriedLater"] = true;
    }

    private static JsonObject NextVersionOf(JsonObject envelope)
    {
        var next = envelope.DeepClone().AsObject();
        next["messageId"] = Guid.CreateVersion7().ToString();
        next["message"]!["wireName"] = next["message"]!["wireName"]!.GetValue<string>().Replace(".v1", ".v2", StringComparison.Ordinal);
        next["message"]!["body"] = """{"all":"different"}""";
        return next;
    }

    private static Task PutAsync(QueueTap tap, string role, int lane, BasicProperties properties, JsonObject envelope) =>
        tap.PutAsync($"cdop-{role}-{lane}", new BasicProperties(properties) { MessageId = envelope["messageId"]!.GetValue<string>() }, System.Text.Encoding.UTF8.GetBytes(envelope.ToJsonString()));

    /// <summary>What only the newer version knows is kept for a person, who here puts it aside.</summary>
    private async Task KeptAsync<TDb>(RegionalInstallation region, string role)
        where TDb : ServiceDb
    {
        var (queue, put) = ($"cdop-{role}-unreadable", newer[role]);
        await region.UntilAsync<TDb>($"{role} has kept what it does not know", async db => await db.Inbox.CountAsync(row => row.Consumer == queue && put.Contains(row.MessageId)) == put.Count);
        foreach (var row in await region.UseAsync<TDb, List<InboxMessage>>(db => db.Inbox.AsNoTracking().Where(row => row.Consumer == queue && put.Contains(row.MessageId)).ToListAsync()))
        {
            Assert.Equal((InboxStatus.Dead, true), (row.Status, row.WireName!.EndsWith(".v2", StringComparison.Ordinal)));
            Assert.True(await region.UseAsync<TDb, bool>(db => decide.ParkAsync(db, queue, row.MessageId, ParkReason.SentByMistake, CancellationToken.None)));
        }
    }
}
