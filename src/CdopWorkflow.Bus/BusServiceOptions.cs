namespace CdopWorkflow.Bus;

/// <summary>Section "Bus:Services:{role}": what one role does differently from the others.</summary>
public sealed record BusServiceOptions
{
    public ushort? Prefetch { get; init; }

    public int? Batch { get; init; }
}
