using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Puts a meeting of a panel in the diary.</summary>
public sealed class ArrangeMeeting(ReviewsDb db, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(string panel, DateOnly meetsOn, CancellationToken cancel)
    {
        var decision = await DecideAsync(panel, meetsOn, cancel);
        if (decision.Accepted)
        {
            db.Add(new PanelMeeting { Panel = panel, MeetsOn = meetsOn });
        }

        db.Audit(decision.Accepted ? "PanelMeetingArranged" : "PanelMeetingArrangedRefused", panel, panel, string.Join("; ", decision.Reasons.Prepend($"{meetsOn:yyyy-MM-dd}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private async Task<Decision> DecideAsync(string panel, DateOnly meetsOn, CancellationToken cancel)
    {
        if (meetsOn < UkTime.DateOf(clock.GetUtcNow()))
        {
            return Decision.Refuse("The date of the meeting must be today or in the future");
        }

        return await db.Set<PanelMeeting>().AnyAsync(meeting => meeting.Panel == panel && meeting.MeetsOn == meetsOn, cancel)
            ? Decision.Refuse("The panel already has a meeting on that day")
            : Decision.Accept;
    }
}
