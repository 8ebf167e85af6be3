namespace CdopWorkflow.Identity.Machines;

/// <summary>What a hospital system or a register notifies deaths with. The secret was shown once and is not kept.</summary>
public sealed class MachineCredential
{
    /// <summary>The public half.</summary>
    public required string KeyId { get; set; }

    /// <summary>The name of the system.</summary>
    public required string System { get; set; }

    public required DateTimeOffset IssuedAt { get; set; }

    public required DateTimeOffset ValidUntil { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
