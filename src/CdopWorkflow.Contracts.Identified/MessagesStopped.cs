namespace CdopWorkflow.Contracts.Identified;

/// <summary>A service that writes to families was told of a death and has said that it has it.</summary>
/// <param name="DeathId">Of the death.</param>
/// <param name="Service">The service's name in the settings.</param>
/// <param name="At">When it took the notice.</param>
[WireName("messages-stopped.v1")]
public sealed record MessagesStopped(Guid DeathId, string Service, DateTimeOffset At) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";

    /// <summary>Whether it was told before, of a record that was not the child's.</summary>
    public bool Corrected { get; init; }
}
