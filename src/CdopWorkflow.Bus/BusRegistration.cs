using CdopWorkflow.Bus.Stranded;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Bus;

/// <summary>Puts RabbitMQ between the roles, when the settings say so.</summary>
public static class BusRegistration
{
    internal const string Exchange = "cdop-events";

    /// <param name="services">Of a process, with its roles registered already.</param>
    /// <param name="configuration">Section "Bus".</param>
    /// <param name="consumed">What every service learns, whether this process serves it or not.</param>
    public static IServiceCollection AddBus(this IServiceCollection services, IConfiguration configuration, ConsumedEvents consumed)
    {
        var options = configuration.GetSection(BusOptions.Section).Get<BusOptions>() ?? new BusOptions();
        if (options.Transport == BusTransport.InProcess)
        {
            return services;
        }

        if (options.Faults([.. consumed.Services.Keys]).ToArray() is { Length: > 0 } faults)
        {
            throw new InvalidOperationException($"The settings of the bus are not valid: {string.Join("; ", faults)}.");
        }

        services.Replace(ServiceDescriptor.Singleton<IOutboxTransport, RabbitMqTransport>());
        services.AddSingleton(options);
        services.AddSingleton(consumed);
        services.AddSingleton<SendingBus>();
        services.AddSingleton<CollectStranded>();
        services.AddSingleton<ReturnStranded>();
        services.AddHostedService<StrandedWorker>();
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.UsingRabbitMq((context, rabbit) =>
            {
                ConfigureSending(rabbit, options, consumed);
                foreach (var database in context.GetServices<ServiceDatabase>().Where(database => consumed.Services.ContainsKey(database.Name)))
                {
                    Receive(context, rabbit, options, database, consumed.Services[database.Name]);
                }
            });
        });
    }

    /// <summary>Where the broker is, and how an event is published: all that a connection needs which only sends.</summary>
    internal static void ConfigureSending(IRabbitMqBusFactoryConfigurator rabbit, BusOptions options, ConsumedEvents consumed)
    {
        rabbit.Host(options.Host, (ushort)options.Port, options.VirtualHost, host =>
        {
            host.Username(options.User);
            host.Password(options.Password);
            host.PublisherConfirmation = true;
            if (options.Tls)
            {
                host.UseSsl(tls =>
                {
                    tls.ServerName = options.Host;
                    tls.Protocol = System.Security.Authentication.SslProtocols.None;
                    tls.CertificateValidationCallback = BrokerCertificate.CheckFor(options);
                });
            }
        });
        rabbit.Message<CarriedEvent>(message => message.SetEntityName(Exchange));
        rabbit.Send<CarriedEvent>(send => send.UseRoutingKeyFormatter(carried => carried.Message.RoutingKey));
        rabbit.Publish<CarriedEvent>(publish =>
        {
            publish.ExchangeType = RabbitMQ.Client.ExchangeType.Topic;
            if (options.DeclareQueues)
            {
                DeclareQueues(publish, consumed);
            }
        });
    }

    private static void DeclareQueues(IRabbitMqMessagePublishTopologyConfigurator<CarriedEvent> publish, ConsumedEvents consumed)
    {
        foreach (var (service, wireNames) in consumed.Services)
        {
            for (var lane = 0; lane < OutboxLane.Count; lane++)
            {
                foreach (var wireName in wireNames)
                {
                    publish.BindQueue(Exchange, QueueOf(service, lane), queue =>
                    {
                        queue.ExchangeType = RabbitMQ.Client.ExchangeType.Topic;
                        queue.RoutingKey = $"{wireName}.{lane}";
                        queue.SetQuorumQueue();
                        queue.SingleActiveConsumer = true;
                    });
                }
            }
        }
    }

    /// <summary>A queue a lane, one consumer at a time: any number of copies of a role keeps the order within a subject.</summary>
    private static void Receive(
        IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit, BusOptions options, ServiceDatabase database, IReadOnlyList<string> wireNames)
    {
        var subscriptions = context.GetServices<ISubscription>().Where(subscription => subscription.Database == database.ContextType);
        var consumer = new CarriedEventConsumer(
            database.Name,
            new Delivery(subscriptions, context.GetRequiredService<EventSerializer>()),
            new Uri($"queue:{UnreadableOf(database.Name)}"),
            context.GetRequiredService<ILogger<CarriedEventConsumer>>());
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            var number = lane;
            rabbit.ReceiveEndpoint(QueueOf(database.Name, lane), endpoint =>
            {
                endpoint.SetQuorumQueue();
                endpoint.SingleActiveConsumer = true;
                endpoint.ConfigureConsumeTopology = false;

                // what is broken is put aside and shown to operators: nobody listens for faults
                endpoint.PublishFaults = false;
                endpoint.PrefetchCount = options.PrefetchOf(database.Name);
                foreach (var wireName in wireNames)
                {
                    endpoint.Bind(Exchange, bind =>
                    {
                        bind.ExchangeType = RabbitMQ.Client.ExchangeType.Topic;
                        bind.RoutingKey = $"{wireName}.{number}";
                    });
                }

                endpoint.Batch<CarriedEvent>(batch =>
                {
                    batch.MessageLimit = options.BatchOf(database.Name);
                    batch.TimeLimit = TimeSpan.FromMilliseconds(5);
                    batch.ConcurrencyLimit = 1;
                    batch.Consumer(() => consumer);
                });
            });
        }
    }

    internal static string QueueOf(string service, int lane) => $"cdop-{service}-{lane}";

    /// <summary>Queue of what came for a service and is of no kind that it knows.</summary>
    internal static string UnreadableOf(string service) => $"cdop-{service}-unreadable";

    /// <summary>Where what a service could not take lies until it is brought to its database.</summary>
    internal static IReadOnlyList<string> StrandedQueuesOf(string service) =>
        [.. Enumerable.Range(0, OutboxLane.Count).Select(lane => $"{QueueOf(service, lane)}_error"), UnreadableOf(service)];
}
