namespace CdopWorkflow.Platform.Access;

/// <summary>Whoever acts: a signed-in person with grants, or a part of the system with none.</summary>
public sealed record Person(string AccountId, string Name, IReadOnlyList<Grant> Grants)
{
    public static readonly Person Nobody = new("anonymous", "Someone not signed in", []);

    public static Person System(string part) => new($"system:{part}", "CdopWorkflow", []);

    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);
}
