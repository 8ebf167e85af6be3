using System.Diagnostics;
using System.Security.Cryptography;
using RabbitMQ.Client;

namespace Benchmarks.Limits;

/// <summary>The limit of events that leave: messages of so many bytes to a quorum queue, each confirmed, by so many at once.</summary>
internal sealed class RawPublishes : IAsyncDisposable
{
    private const string Queue = "raw";

    private readonly IConnection connection;
    private readonly IChannel channel;
    private readonly byte[] body;
    private readonly int publishers;

    private RawPublishes(IConnection connection, IChannel channel, int bytes, int publishers)
    {
        (this.connection, this.channel, this.publishers) = (connection, channel, publishers);
        body = RandomNumberGenerator.GetBytes(bytes);
    }

    public static async Task<RawPublishes> ToAsync(int port, int bytes, int publishers)
    {
        var connection = await new ConnectionFactory { HostName = "127.0.0.1", Port = port }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        return new(connection, channel, bytes, publishers);
    }

    /// <summary>Confirmed messages a second.</summary>
    public async Task<double> RateAsync(TimeSpan length)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, publishers).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < length)
            {
                await channel.BasicPublishAsync("", Queue, mandatory: true, new BasicProperties { Persistent = true }, body);
                Interlocked.Increment(ref done);
            }
        })));
        var rate = done / clock.Elapsed.TotalSeconds;
        await channel.QueuePurgeAsync(Queue);
        return rate;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
