using MassTransit;

namespace CdopWorkflow.Bus;

/// <summary>One connection that events are sent over.</summary>
/// <param name="bus">Completes when it is there; fails when the broker did not answer.</param>
internal sealed class SendingLine(Task<IBusControl> bus)
{
    public Task<IBusControl> Bus => bus;

    /// <summary>Whether the broker confirmed a whole batch over it.</summary>
    public bool HasConfirmed { get; set; }
}
