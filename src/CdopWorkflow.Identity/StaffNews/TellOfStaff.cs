using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.StaffNews;

/// <summary>Tells the other services of an account, in the transaction of its change.</summary>
public sealed class TellOfStaff(IdentityDb db)
{
    /// <summary>Raised with every service that begins to listen: 1 was Reviews, 2 is Alerts beside it.</summary>
    public const int Audience = 2;

    public void Tell(Account account)
    {
        account.ToldVersion++;
        account.ToldAudience = Audience;
        db.Publish(new StaffChanged(
            account.Id.ToString(),
            account.Name,
            account.Email!,
            [.. account.Held.Select(grant => new StaffGrant(grant.Role.ToString(), grant.Area))],
            account.Active,
            account.ToldVersion));
    }
}
