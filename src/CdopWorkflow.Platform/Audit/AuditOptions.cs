namespace CdopWorkflow.Platform.Audit;

/// <summary>Section "Audit": where the ends of the chains are written down.</summary>
public sealed record AuditOptions
{
    public const string Section = "Audit";

    /// <summary>A folder apart from the databases, best on a machine that adds and never changes; "audit-anchors" in the data folder unless told.</summary>
    public string? AnchorFolder { get; init; }

    /// <summary>Where the ends of the chains are sent each day as well; nobody unless told.</summary>
    public string? AnchorMail { get; init; }
}
