using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>Keeps which seats of a panel were filled at a meeting.</summary>
public sealed class LearnPanelMet(AnalyticsDb db) : IConsume<PanelMet>
{
    public async Task ConsumeAsync(PanelMet @event, Envelope envelope, CancellationToken cancel)
    {
        var meeting = await db.Meetings.Include(known => known.Seats).FirstOrDefaultAsync(known => known.MeetingKey == @event.MeetingKey && known.Panel == @event.Panel, cancel)
            ?? db.Meetings.Add(new HeldMeeting { MeetingKey = @event.MeetingKey, Panel = @event.Panel }).Entity;
        meeting.Learn(@event);
    }
}
