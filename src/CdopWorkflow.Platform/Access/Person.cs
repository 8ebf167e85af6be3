using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.Access;

/// <summary>Whoever acts: a signed-in person with grants, or a part of the system with none.</summary>
public sealed record Person(string AccountId, string Name, IReadOnlyList<Grant> Grants)
{
    public static readonly Person Nobody = new("anonymous", "Someone not signed in", []);

    public static Person System(string part) => new($"system:{part}", "CdopWorkflow", []);

    /// <summary>Whether no human acts.</summary>
    public bool IsSystem => AccountId.StartsWith("system:", StringComparison.Ordinal);

    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>
    /// Whether one of the person's grants gives the role in the area, or in one that contains it, on the day; for a panel that has closed,
    /// in one that took its place.
    /// </summary>
    public bool Has(Role role, string area, AreaTable areas, DateOnly on) =>
        Grants.Any(grant => grant.Role == role && (grant.Area == area || areas.AnsweringFor(area, on).Contains(grant.Area)));
}
