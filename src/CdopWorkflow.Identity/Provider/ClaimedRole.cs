namespace CdopWorkflow.Identity.Provider;

/// <summary>Whoever brings this claim with this value has this role in this area.</summary>
public sealed record ClaimedRole
{
    public string Claim { get; init; } = "";

    public string Value { get; init; } = "";

    /// <summary>Name of a role: "Coordinator".</summary>
    public string Role { get; init; } = "";

    /// <summary>Code of a panel, a region or England.</summary>
    public string Area { get; init; } = "";
}
