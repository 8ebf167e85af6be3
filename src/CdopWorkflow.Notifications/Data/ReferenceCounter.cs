namespace CdopWorkflow.Notifications.Data;

/// <summary>The last number given in a series of references: "N-2025", "LAN-2025".</summary>
public sealed class ReferenceCounter
{
    public required string Series { get; init; }

    public int Last { get; set; }
}
