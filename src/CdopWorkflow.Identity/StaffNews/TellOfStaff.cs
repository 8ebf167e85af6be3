using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.StaffNews;

/// <summary>Tells the other services of an account, in the transaction of its change.</summary>
public sealed class TellOfStaff(IdentityDb db)
{
    public void Tell(Account account)
    {
        account.ToldVersion++;
        db.Publish(new StaffChanged(
            account.Id.ToString(),
            account.Name,
            account.Email!,
            [.. account.Held.Select(grant => new StaffGrant(grant.Role.ToString(), grant.Area))],
            account.Active,
            account.ToldVersion));
    }
}
