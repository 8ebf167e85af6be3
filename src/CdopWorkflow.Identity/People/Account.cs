using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace CdopWorkflow.Identity.People;

/// <summary>A person who may sign in. The password, the lock and the stamp are ASP.NET Core Identity's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>As the person writes it, first name first.</summary>
    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>An account is never deleted, because the audit log names it; a deactivated one cannot sign in.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Whether the provider signs this person in, and says what roles they have: there is no password of ours.</summary>
    public bool FromProvider { get; set; }

    /// <summary>Whether the account is deactivated because the provider brought no role; it opens again when it does.</summary>
    public bool ClosedByProvider { get; set; }

    /// <summary>The version in which the other services were last told of the account; 0 while they were not.</summary>
    public int ToldVersion { get; set; }

    /// <summary>Which services were told of that version, as <see cref="StaffNews.TellOfStaff.Audience"/> counts them.</summary>
    public int ToldAudience { get; set; }

    public List<AccountGrant> Grants { get; } = [];

    public bool Active => DeactivatedAt is null;

    public IReadOnlyList<Grant> Held => [.. Grants.OrderBy(grant => grant.Role).ThenBy(grant => grant.Area, StringComparer.Ordinal).Select(grant => new Grant(grant.Role, grant.Area))];
}
