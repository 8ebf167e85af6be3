using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Staff;

/// <summary>Keeps who answers for alerts where, and how they are written to. Of everyone else it keeps neither name nor address.</summary>
public sealed class LearnStaff(AlertsDb db, OwnSecrets secrets) : IConsume<StaffChanged>
{
    public async Task ConsumeAsync(StaffChanged @event, Envelope envelope, CancellationToken cancel)
    {
        var member = await db.Staff.Include(known => known.Roles).SingleOrDefaultAsync(known => known.AccountId == @event.AccountId, cancel)
            ?? db.Staff.Local.FirstOrDefault(known => known.AccountId == @event.AccountId)
            ?? db.Staff.Add(new StaffMember { AccountId = @event.AccountId }).Entity;
        if (@event.Version <= member.Version)
        {
            return;
        }

        (member.IsOpen, member.Version) = (@event.IsOpen, @event.Version);
        var held = @event.Grants.Select(grant => Grant.Parse($"{grant.Role}@{grant.Area}")).OfType<Grant>()
            .Where(Concerns).ToHashSet();
        member.Name = held.Count == 0 ? [] : secrets.Keep(StaffDirectory.Purpose, @event.Name);
        member.Email = held.Count == 0 ? [] : secrets.Keep(StaffDirectory.Purpose, @event.Email);
        member.Roles.RemoveAll(role => !held.Contains(new Grant(role.Role, role.Area)));
        var known = member.Roles.Select(role => new Grant(role.Role, role.Area)).ToHashSet();
        member.Roles.AddRange(held.Except(known).Select(grant => new StaffRole { AccountId = member.AccountId, Role = grant.Role, Area = grant.Area }));
    }

    /// <summary>England's analysts answer for national alerts, its administrators are told where nobody answers for one.</summary>
    private static bool Concerns(Grant grant) =>
        grant.Role is Role.SafeguardingLead or Role.Chair || (grant.Role is Role.Analyst or Role.Administrator && grant.Area == AreaTable.England);
}
