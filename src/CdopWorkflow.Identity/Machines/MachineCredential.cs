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

    /// <summary>Code of the area whose deaths it may notify; empty for any.</summary>
    public string Area { get; set; } = "";

    /// <summary>The first credential of this system, by which it stays the same sender; empty where it is this one.</summary>
    public string Sender { get; set; } = "";

    /// <summary>The credential that takes its place; empty while none does.</summary>
    public string RenewedBy { get; set; } = "";

    public DateTimeOffset? RevokedAt { get; set; }
}
