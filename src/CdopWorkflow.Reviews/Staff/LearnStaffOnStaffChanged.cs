using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Staff;

/// <summary>Keeps who holds which role where, so that what falls due can be taken to somebody by name.</summary>
public sealed class LearnStaffOnStaffChanged(ReviewsDb db, Sealer sealer) : IConsume<StaffChanged>
{
    public async Task ConsumeAsync(StaffChanged @event, Envelope envelope, CancellationToken cancel)
    {
        var member = await db.Set<StaffMember>().Include(known => known.Roles).SingleOrDefaultAsync(known => known.AccountId == @event.AccountId, cancel)
            ?? db.Set<StaffMember>().Local.FirstOrDefault(known => known.AccountId == @event.AccountId)
            ?? db.Add(new StaffMember { AccountId = @event.AccountId }).Entity;
        if (@event.Version <= member.Version)
        {
            return;
        }

        (member.Name, member.Email) = (sealer.Seal(@event.Name), sealer.Seal(@event.Email));
        (member.IsOpen, member.Version) = (@event.IsOpen, @event.Version);

        // a role that only a later version knows grants nothing here
        var held = @event.Grants.Select(grant => Grant.Parse($"{grant.Role}@{grant.Area}")).OfType<Grant>().ToHashSet();
        member.Roles.RemoveAll(role => !held.Contains(new Grant(role.Role, role.Area)));
        var known = member.Roles.Select(role => new Grant(role.Role, role.Area)).ToHashSet();
        member.Roles.AddRange(held.Except(known).Select(grant => new StaffRole { AccountId = member.AccountId, Role = grant.Role, Area = grant.Area }));
    }
}
