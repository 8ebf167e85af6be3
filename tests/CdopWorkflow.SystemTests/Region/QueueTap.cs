using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>A hand in the broker's queues: takes out what waits for a role and puts it back in another order, several times over.</summary>
internal sealed class QueueTap : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;

    private QueueTap(IConnection connection, IChannel channel)
    {
        this.connection = connection;
        this.channel = channel;
    }

    public static async Task<QueueTap> OpenAsync(int port)
    {
        var connection = await new ConnectionFactory { HostName = "127.0.0.1", Port = port }.CreateConnectionAsync();
        return new(connection, await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)));
    }

    /// <summary>All that waits in a queue nobody consumes from.</summary>
    public async Task<IReadOnlyList<(BasicProperties Properties, byte[] Body)>> TakeAllAsync(string queue)
    {
        var state = await channel.QueueDeclarePassiveAsync(queue);
        for (var tries = 0; state.ConsumerCount > 0 && tries < 100; tries++)
        {
            await Task.Delay(100);
            state = await channel.QueueDeclarePassiveAsync(queue);
        }

        Assert.Equal(0u, state.ConsumerCount);
        var taken = Channel.CreateUnbounded<(ulong Tag, BasicProperties Properties, byte[] Body)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
            await taken.Writer.WriteAsync((message.DeliveryTag, new BasicProperties(message.BasicProperties), message.Body.ToArray()));
        var tag = await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        var messages = new List<(BasicProperties, byte[])>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var left = state.MessageCount; left > 0; left--)
        {
            var message = await taken.Reader.ReadAsync(limit.Token);
            messages.Add((message.Properties, message.Body));
            await channel.BasicAckAsync(message.Tag, multiple: false);
        }

        await channel.BasicCancelAsync(tag);
        return messages;
    }

    public async Task PutAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body) =>
        await channel.BasicPublishAsync("", queue, mandatory: true, properties, body);

    /// <summary>How many messages wait in a queue; 0 also where there is no such queue yet.</summary>
    public async Task<uint> CountAsync(string queue)
    {
        // a question after a queue that is not there costs the channel
        var asking = await connection.CreateChannelAsync();
        await using (asking)
        {
            try
            {
                return (await asking.QueueDeclarePassiveAsync(queue)).MessageCount;
            }
            catch (OperationInterruptedException)
            {
                return 0;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
