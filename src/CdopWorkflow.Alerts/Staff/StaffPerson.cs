using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Alerts.Staff;

/// <summary>Someone who answers for alerts and can be written to.</summary>
public sealed record StaffPerson(string AccountId, string Name, string Email, IReadOnlyList<Grant> Grants)
{
    /// <summary>As whoever acts, for what the rules of access ask.</summary>
    public Person AsPerson => new(AccountId, Name, Grants);

    /// <summary>The same in some of their roles alone.</summary>
    public Person As(params Role[] roles) => new(AccountId, Name, [.. Grants.Where(grant => roles.Contains(grant.Role))]);
}
