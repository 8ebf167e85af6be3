using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.Tests.Markers;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a broker keeps, and what lies in the memory of a role that ends by a fault, shows no child beyond the roles that review a death.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class NobodyInTheMemoryTests(RegionUnderLoad load)
{
    [Fact]
    public Task No_message_at_the_broker_shows_a_child() => load.WhileStoppedAsync(["reviews", "analytics"], 30, async (region, notifier) =>
    {
        var search = Of(notifier, latest: int.MaxValue);
        await region.UntilAsync<NotificationsDb>("Notifications told everything", async db => !await db.Outbox.AnyAsync());
        Assert.Empty(await FoundAsync(region, "reviews", search));
        await region.StartAsync("reviews");
        var deaths = await region.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync());
        await region.UntilAsync<ReviewsDb>("Reviews heard and told everything", async db => await db.Reviews.CountAsync() == deaths && !await db.Outbox.AnyAsync());
        Assert.Empty(await FoundAsync(region, "analytics", search));
        await region.StartAsync("analytics");
    });

    [Fact]
    public async Task The_memory_of_what_publishes_figures_shows_no_child_and_that_of_what_takes_notifications_does()
    {
        Assert.SkipUnless(ProcessMemory.CanBeRead, "This system does not let one process read what another holds.");
        var region = await load.RegionAsync();
        await load.NotifyAsync(60);
        await load.AccountAsync();

        // what is kept of one is kept of all; so few are looked for at once, in hundreds of megabytes where most is code and rubble
        var search = await load.OfAcknowledgedAsync(notifier => Of(notifier, latest: 15, wraps: 1));

        // a search that finds nothing must be one that would have found it
        Assert.NotEmpty(Held(region, "notifications", search));
        Assert.NotEmpty(Held(region, "reviews", search));
        Assert.All(new[] { "analytics", "alerts", "identity" }, role => Assert.Empty(Held(region, role, search)));
    }

    private static Search Of(RestlessNotifier notifier, int latest, int wraps = Search.Wraps)
    {
        var planted = new PlantedMarkers();
        foreach (var (number, reference) in notifier.Acknowledged.OrderByDescending(known => known.Key).Take(latest))
        {
            // a forename of seven letters may stand in hundreds of megabytes by chance
            foreach (var text in RestlessNotifier.Identifiers(number).Where((_, at) => at != 1).Append(RestlessNotifier.Postcode(number)).Append(reference))
            {
                planted.Known($"death {number}", "identifier", text);
            }
        }

        planted.Known("every death", "circumstances", "Invented for a test");
        return new Search(planted, wraps);
    }

    private static async Task<List<Marker>> FoundAsync(RegionalInstallation region, string service, Search search)
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        var (found, messages) = (new List<Marker>(), 0);
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            foreach (var (properties, body) in await tap.TakeAllAsync($"cdop-{service}-{lane}"))
            {
                messages++;
                found.AddRange(search.In(body));
                found.AddRange(search.In(string.Join('\n', (properties.Headers ?? new Dictionary<string, object?>()).Select(header => $"{header.Key}: {(header.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header.Value)}"))));
                await tap.PutAsync($"cdop-{service}-{lane}", properties, body);
            }
        }

        Assert.True(messages >= 30, $"{messages} messages waited for {service}");
        return found;
    }

    private static HashSet<Marker> Held(RegionalInstallation region, string role, Search search)
    {
        var (found, bytes) = (new HashSet<Marker>(), 0L);
        foreach (var piece in ProcessMemory.Of(region.ProcessOf(role)))
        {
            found.UnionWith(search.In(piece));
            bytes += piece.Count;
        }

        Assert.True(bytes > 10_000_000, $"{bytes} bytes of {role}");
        return found;
    }
}
