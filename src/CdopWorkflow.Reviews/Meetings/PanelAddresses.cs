using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Staff;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Who sits on a panel, as members or in the chair, and how to write to them.</summary>
public sealed class PanelAddresses(StaffDirectory staff)
{
    public async Task<IReadOnlyList<StaffPerson>> OfAsync(string panel, CancellationToken cancel) =>
    [
        .. (await staff.WithRoleAsync(Role.PanelMember, panel, cancel)).Concat(await staff.WithRoleAsync(Role.Chair, panel, cancel))
            .DistinctBy(person => person.AccountId).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
