using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Puts a meeting of a panel in the diary.</summary>
public sealed class ArrangeMeeting(ReviewsDb db, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(string panel, MeetingForm form, CancellationToken cancel)
    {
        var decision = await DecideAsync(panel, form, except: null, cancel);
        if (decision.Accepted)
        {
            db.Add(new PanelMeeting
            {
                Panel = panel,
                MeetsOn = form.MeetsOn!.Value,
                StartsAt = form.StartsAt!.Value,
                EndsAt = form.EndsAt!.Value,
                Place = sealer.SealWords(form.Place),
                Kind = form.Kind,
                Theme = form.KnownTheme,
            });
        }

        db.Audit(decision.Accepted ? "PanelMeetingArranged" : "PanelMeetingArrangedRefused", panel, panel, string.Join("; ", decision.Reasons.Prepend($"{form.MeetsOn:yyyy-MM-dd}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>Whether the panel can meet then.</summary>
    /// <param name="panel">Which.</param>
    /// <param name="form">When.</param>
    /// <param name="except">The meeting that is moved, if it is not a new one.</param>
    /// <param name="cancel">Stops looking.</param>
    public async Task<Decision> DecideAsync(string panel, MeetingForm form, PanelMeeting? except, CancellationToken cancel)
    {
        var day = form.MeetsOn!.Value;
        if (day < UkTime.DateOf(clock.GetUtcNow()) && day != except?.MeetsOn)
        {
            return Decision.Refuse("The date of the meeting must be today or in the future");
        }

        var same = await db.Set<PanelMeeting>().AsNoTracking().Where(meeting => meeting.Panel == panel && meeting.MeetsOn == day && meeting.CancelledAt == null).ToListAsync(cancel);
        return same.Any(meeting => meeting.Id != except?.Id && meeting.StartsAt < form.EndsAt && form.StartsAt < meeting.EndsAt)
            ? Decision.Refuse("The panel already has a meeting on that day at that time")
            : Decision.Accept;
    }
}
