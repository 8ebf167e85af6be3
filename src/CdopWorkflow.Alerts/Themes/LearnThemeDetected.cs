using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Evidence;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Alerts.Themes;

/// <summary>Raises an alert, or updates the one there is.</summary>
public sealed class LearnThemeDetected(AlertsDb db, WorkingCalendar calendar, TimeProvider clock, AlertSettings settings) : IConsume<ThemeDetected>
{
    public async Task ConsumeAsync(ThemeDetected @event, Envelope envelope, CancellationToken cancel)
    {
        var followed = await db.FollowAsync(@event.Theme, @event.Area, cancel);
        if (@event.Version <= followed.Version)
        {
            return;
        }

        // the days to acknowledge run from when people could see the alert, not from when the figures were true
        var now = clock.GetUtcNow();
        var by = calendar.AddWorkingDays(UkTime.DateOf(now), settings.AcknowledgeWithinWorkingDays);
        var alert = followed.AlertId is { } id ? await db.Alerts.FindAsync([id], cancel) : null;
        if (alert is null || IsOver(alert, now))
        {
            alert = db.Alerts.Add(new Alert { Reference = await db.NextReferenceAsync(UkTime.DateOf(now).Year, cancel), Theme = @event.Theme, Area = @event.Area }).Entity;
            alert.Raise(@event, now, by);
            db.Audit("AlertRaised", alert.Reference, alert.Area, @event.Rule);
        }
        else
        {
            var before = alert.Version;
            alert.Update(@event, began: !followed.Met, now, by);
            if (alert.Version != before)
            {
                db.Audit("AlertUpdated", alert.Reference, alert.Area, $"{alert.State}");
            }
        }

        var evidence = await db.FindAsync<AlertEvidence>([alert.Id], cancel) ?? db.Add(new AlertEvidence { AlertId = alert.Id }).Entity;
        evidence.Take(@event);
        (followed.Version, followed.Met, followed.AlertId) = (@event.Version, true, alert.Id);
    }

    /// <summary>An alert whose life has ended, and so long ago that the theme deserves a new one.</summary>
    private bool IsOver(Alert alert, DateTimeOffset now) =>
        alert.State is AlertState.Closed or AlertState.NoLongerMet && UkTime.DateOf(alert.RaisedAt).AddMonths(settings.RenewWithinMonths) < UkTime.DateOf(now);
}
