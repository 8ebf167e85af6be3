using System.Data.Common;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What one role may not do with its login, whatever its program were made to try.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class LoginTests(RegionUnderLoad load)
{
    [Theory]
    [InlineData("analytics", "notifications")]
    [InlineData("analytics", "reviews")]
    [InlineData("alerts", "notifications")]
    [InlineData("alerts", "reviews")]
    [InlineData("identity", "reviews")]
    public async Task A_login_that_holds_no_identities_cannot_open_a_database_that_does(string login, string database)
    {
        var region = await load.RegionAsync();
        await using (var own = region.Databases.Connect(region.Logins.Connection(login, login)))
        {
            await own.OpenAsync();
        }

        await using var other = region.Databases.Connect(region.Logins.Connection(login, database));
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => other.OpenAsync());
        Assert.True(region.Databases.IsRefusal(refused), refused.Message);
    }

    [Fact]
    public async Task A_login_can_touch_its_own_queues_only()
    {
        await RefusedAsync(channel => channel.BasicGetAsync("cdop-reviews-0", autoAck: false));
        await RefusedAsync(channel => channel.QueuePurgeAsync("cdop-reviews-0"));
        await RefusedAsync(channel => channel.QueueDeclareAsync("cdop-reviews-9", durable: true, exclusive: false, autoDelete: false));
        await RefusedAsync(channel => channel.BasicPublishAsync("", "cdop-reviews-0", mandatory: true, new byte[1]).AsTask());
    }

    [Fact]
    public async Task A_login_cannot_have_identified_events_sent_to_its_own_queues_nor_tell_any()
    {
        await RefusedAsync(channel => channel.QueueBindAsync("cdop-analytics-0", "cdop-events", "death-notified.v1.0"));
        await RefusedAsync(channel => channel.QueueBindAsync("cdop-analytics-0", "cdop-events", "#"));
        await RefusedAsync(channel => channel.BasicPublishAsync("cdop-events", "death-notified.v1.0", mandatory: false, new byte[1]).AsTask());
    }

    /// <summary>Tries as Analytics.</summary>
    private async Task RefusedAsync(Func<IChannel, Task> attempt)
    {
        var region = await load.RegionAsync();
        var factory = new ConnectionFactory { HostName = "127.0.0.1", Port = region.Broker.Port, UserName = "cdop_analytics", Password = region.Logins.BusPasswordOf("analytics") };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var refused = await Assert.ThrowsAnyAsync<RabbitMQClientException>(() => attempt(channel));
        Assert.Contains("ACCESS_REFUSED", $"{refused} {channel.CloseReason}", StringComparison.Ordinal);
    }
}
