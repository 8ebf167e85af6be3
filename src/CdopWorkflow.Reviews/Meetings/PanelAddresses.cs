using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Staff;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Who sits at a meeting, as members of its panels or in the chair, and how to write to them.</summary>
public sealed class PanelAddresses(StaffDirectory staff)
{
    public async Task<IReadOnlyList<StaffPerson>> OfAsync(PanelMeeting meeting, CancellationToken cancel) =>
        await staff.WithAnyRoleAsync([Role.PanelMember, Role.Chair], [.. meeting.Sitting], cancel);
}
