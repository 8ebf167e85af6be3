using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Finds a meeting for the coordinators it concerns. Null where there is none or it concerns others: the two must not be told apart.</summary>
public sealed class OpenMeeting(ReviewsDb db, PanelsOfPerson panels)
{
    /// <summary>For a coordinator of the hosting panel.</summary>
    public async Task<PanelMeeting?> HostedAsync(Guid id, CancellationToken cancel) =>
        await WholeAsync(id, cancel) is { } meeting && panels.Coordinates(meeting.Panel) ? meeting : null;

    /// <summary>For a coordinator of the hosting panel, or of one that is invited.</summary>
    public async Task<PanelMeeting?> SeenAsync(Guid id, CancellationToken cancel) =>
        await WholeAsync(id, cancel) is { } meeting && (panels.Coordinates(meeting.Panel) || InvitedOf(meeting).Count > 0) ? meeting : null;

    /// <summary>The invitations that this person answers.</summary>
    public IReadOnlyList<InvitedPanel> InvitedOf(PanelMeeting meeting) => [.. meeting.Invited.Where(invited => panels.Coordinates(invited.Panel))];

    /// <summary>With its attendance, its agenda and the panels invited.</summary>
    public Task<PanelMeeting?> WholeAsync(Guid id, CancellationToken cancel) => db.Set<PanelMeeting>()
        .Include(meeting => meeting.Attendances)
        .Include(meeting => meeting.Invited)
        .Include(meeting => meeting.Agenda).ThenInclude(item => item.Declarations)
        .AsSplitQuery().SingleOrDefaultAsync(meeting => meeting.Id == id, cancel);
}
