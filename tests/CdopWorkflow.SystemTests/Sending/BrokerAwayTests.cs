using CdopWorkflow.Bus;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.SystemTests.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.SystemTests.Sending;

/// <summary>What a role tells while its broker is away, or holds its connections and answers nothing, for longer than a send is waited for.</summary>
public sealed class BrokerAwayTests
{
    private static readonly TimeSpan LongerThanASend = TimeSpan.FromSeconds(12);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_that_were_given_up_do_not_spoil_those_that_come_after_them()
    {
        await using var broker = await RabbitMqServer.StartAsync();
        await using var services = ServicesOf(broker);
        var transport = services.GetRequiredService<IOutboxTransport>();
        await transport.SendAsync(Events(20), Cancel);
        broker.Freeze();
        for (var sending = 0; sending < 2; sending++)
        {
            await Assert.ThrowsAsync<NotAllSentException>(() => transport.SendAsync(Events(200), Cancel));
        }

        broker.GoOn();
        await SentAsync(transport, Events(200));
        await SentAsync(transport, Events(2));
    }

    [Fact]
    public async Task What_is_under_way_when_the_broker_is_killed_is_sent_when_it_is_back()
    {
        var random = new Random(11);
        await using var broker = await RabbitMqServer.StartAsync();
        await using var services = ServicesOf(broker);
        var transport = services.GetRequiredService<IOutboxTransport>();
        await transport.SendAsync(Events(20), Cancel);

        // a queue that was declared just before RabbitMQ 3.10 is killed comes back empty and without a leader
        await Task.Delay(TimeSpan.FromSeconds(5), Cancel);
        for (var kill = 0; kill < 4; kill++)
        {
            var sending = SentAsync(transport, Events(400));
            await Task.Delay(random.Next(0, 60), Cancel);
            broker.Kill();
            await Task.Delay(kill % 2 * LongerThanASend, Cancel);
            await broker.StartAgainAsync();
            await sending;
            await SentAsync(transport, Events(2));
        }
    }

    /// <summary>As the outbox does: what is safe is not sent again, and the rest is.</summary>
    private static async Task SentAsync(IOutboxTransport transport, OutboxMessage[] left)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (left.Length > 0)
        {
            Assert.True(Environment.TickCount64 < deadline, $"A minute later {left.Length} events are not sent.");
            try
            {
                await transport.SendAsync(left, Cancel);
                return;
            }
            catch (NotAllSentException some)
            {
                left = [.. left.Except(some.Safe)];
            }
        }
    }

    private static ServiceProvider ServicesOf(RabbitMqServer broker)
    {
        var services = new ServiceCollection().AddLogging();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bus:Transport"] = "RabbitMq",
            ["Bus:Host"] = "127.0.0.1",
            ["Bus:Port"] = $"{broker.Port}",
        });
        services.AddBus(settings.Build(), new ConsumedEvents(new Dictionary<string, IReadOnlyList<string>> { ["reviews"] = ["death-notified.v1"] }));
        return services.BuildServiceProvider();
    }

    private static OutboxMessage[] Events(int count) => [.. Enumerable.Range(1, count).Select(number => new OutboxMessage
    {
        Id = number,
        MessageId = Guid.CreateVersion7(),
        Subject = $"case-{number}",
        Lane = OutboxLane.Of($"case-{number}"),
        WireName = "death-notified.v1",
        Body = "{}",
        OccurredAt = DateTimeOffset.UtcNow,
    })];
}
