using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Alerts.Themes;

/// <summary>Says on the alert that its theme no longer meets the rule. It stays to be closed by a person.</summary>
public sealed class LearnThemeNoLongerMet(AlertsDb db, AreaTable areas, TimeProvider clock) : IConsume<ThemeNoLongerMet>
{
    public async Task ConsumeAsync(ThemeNoLongerMet @event, Envelope envelope, CancellationToken cancel)
    {
        var followed = await db.FollowAsync(@event.Theme, @event.Area, cancel);
        if (@event.Version <= followed.Version)
        {
            return;
        }

        (followed.Version, followed.Met) = (@event.Version, false);
        if (followed.AlertId is { } id && await db.Alerts.FindAsync([id], cancel) is { } alert)
        {
            var (waited, before) = (alert.WaitsForChair, alert.Version);
            alert.NoLongerMet(@event.Figures, clock.GetUtcNow(), @event.ToldIn is { } area ? areas.NameOf(area) : null);
            db.TellChair(alert, waited);
            if (alert.Version != before)
            {
                db.Audit("AlertNoLongerMet", alert.Reference, alert.Area);
            }
        }
    }
}
