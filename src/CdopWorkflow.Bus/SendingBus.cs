using MassTransit;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Bus;

/// <summary>The connection that events are sent over. One that is left is ended beside its successor, however long that takes.</summary>
internal sealed class SendingBus(BusOptions options, ConsumedEvents consumed, ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private readonly ILogger log = logs.CreateLogger<SendingBus>();
    private SendingLine? current;

    public SendingLine Line()
    {
        lock (gate)
        {
            return current ??= new SendingLine(StartAsync());
        }
    }

    /// <summary>What is sent next goes over a new connection; several may leave the same one.</summary>
    public void Leave(SendingLine line)
    {
        lock (gate)
        {
            if (current != line)
            {
                return;
            }

            current = null;
        }

        log.LogWarning("The broker did not answer in time: events are sent over a new connection");
        _ = EndAsync(line);
    }

    public ValueTask DisposeAsync() => current is { } line ? new(EndAsync(line)) : ValueTask.CompletedTask;

    private async Task<IBusControl> StartAsync()
    {
        LogContext.ConfigureCurrentLogContext(logs);
        var bus = MassTransit.Bus.Factory.CreateUsingRabbitMq(rabbit => BusRegistration.ConfigureSending(rabbit, options, consumed));
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await bus.StartAsync(limit.Token);
            return bus;
        }
        catch
        {
            await StopAsync(bus);
            throw;
        }
    }

    private async Task EndAsync(SendingLine line)
    {
        try
        {
            await StopAsync(await line.Bus);
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "A connection to the broker had not begun");
        }
    }

    private async Task StopAsync(IBusControl bus)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            await bus.StopAsync(limit.Token);
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "A connection to the broker did not end in good order");
        }
    }
}
