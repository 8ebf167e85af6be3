using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace CdopWorkflow.Bus.Stranded;

/// <summary>
/// Looks, every few seconds, into the queues of this process's services: brings what nobody could take to where operators see it, puts
/// back what they want tried again, and writes down how the broker stands.
/// </summary>
internal sealed class StrandedWorker(
    BusOptions options,
    IEnumerable<ServiceDatabase> databases,
    ConsumedEvents consumed,
    IServiceScopeFactory scopes,
    CollectStranded collect,
    ReturnStranded putBack,
    BrokerStanding standing,
    TimeProvider clock,
    ILogger<StrandedWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IConnection? connection = null;
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                connection ??= await BrokerConnection.OpenAsync(options, stoppingToken);
                await LookAsync(connection, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                await HeardNothingAsync(connection, failure);
                connection = null;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task HeardNothingAsync(IConnection? connection, Exception failure)
    {
        if (standing.Last is not { Answers: false })
        {
            log.LogWarning(failure, "The broker is asked again in a moment: {Why}", BrokerConnection.WordsFor(failure));
        }

        standing.Silent(clock.GetUtcNow(), BrokerConnection.WordsFor(failure));
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task LookAsync(IConnection connection, CancellationToken cancel)
    {
        var waiting = new Dictionary<string, long>();
        foreach (var database in databases.Where(database => consumed.Services.ContainsKey(database.Name)))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System(nameof(StrandedWorker)));
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            var stranded = BusRegistration.StrandedQueuesOf(database.Name);
            foreach (var queue in stranded)
            {
                await CollectAsync(connection, queue, db, cancel);
            }

            await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel))
            {
                await putBack.HandleAsync(channel, database.Name, db, stranded, cancel);
            }

            for (var lane = 0; lane < OutboxLane.Count; lane++)
            {
                waiting[database.Name] = waiting.GetValueOrDefault(database.Name) + await CountAsync(connection, BusRegistration.QueueOf(database.Name, lane), cancel);
            }
        }

        standing.Answered(clock.GetUtcNow(), waiting);
    }

    private async Task CollectAsync(IConnection connection, string queue, ServiceDb db, CancellationToken cancel)
    {
        if (await CountAsync(connection, queue, cancel) is > 0 and var messages)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            var taken = await collect.HandleAsync(channel, queue, messages, db, cancel);
            log.LogError("{Count} messages from {Queue} could not be taken: they wait for a person", taken, queue);
        }
    }

    /// <returns>0 also where there is no such queue: MassTransit makes one with the first message that fails.</returns>
    private static async Task<long> CountAsync(IConnection connection, string queue, CancellationToken cancel)
    {
        // asking for a queue that is not there costs the channel
        var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
        await using (channel)
        {
            try
            {
                return (await channel.QueueDeclarePassiveAsync(queue, cancel)).MessageCount;
            }
            catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == 404)
            {
                return 0;
            }
        }
    }
}
