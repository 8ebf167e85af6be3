using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Life;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Alerts.Snooze;

/// <param name="Reference">Of the alert.</param>
/// <param name="Until">The day on which it comes back.</param>
/// <param name="Why">The reason.</param>
/// <param name="Seen">The version of the alert that the person read.</param>
public sealed record SnoozeAlert(string Reference, DateOnly Until, string Why, int Seen);

/// <summary>Why a snooze was refused, and by which field of the form.</summary>
public sealed record SnoozeRefusal(string Field, string Reason);

/// <summary>Puts an alert off that somebody has acknowledged, and brings it back before its day.</summary>
public sealed class SnoozeHandler(AlertsDb db, AlertAccess access, AlertSettings settings, TimeProvider clock)
{
    /// <returns>Why it was refused; empty when it was done; null where there is no such alert for this person.</returns>
    public async Task<IReadOnlyList<SnoozeRefusal>?> HandleAsync(SnoozeAlert command, CancellationToken cancel)
    {
        IReadOnlyList<SnoozeRefusal>? refusals = null;
        await db.InTransactionAsync(
            async () =>
            {
                if (await access.FindAsync(command.Reference, cancel) is not { } alert)
                {
                    return;
                }

                var today = UkTime.DateOf(clock.GetUtcNow());
                var inReach = command.Until > today && command.Until <= today.AddDays(settings.SnoozeDaysAtMost);
                refusals = await db.OvertakenAsync(alert, command.Seen, cancel) is { } overtaken
                    ? [new("Why", overtaken)]
                    : [.. alert.Snooze(command.Until, command.Why, await access.ActorAsync(alert, cancel), clock.GetUtcNow(),
                            new AlertFacts { SnoozeEndIsInReach = inReach, SnoozeDaysAtMost = settings.SnoozeDaysAtMost })
                        .Select(reason => new SnoozeRefusal(reason.StartsWith("The alert must come back", StringComparison.Ordinal) ? "Until" : "Why", reason))];
                db.Audit(refusals.Count == 0 ? "AlertSnoozed" : "AlertSnoozeRefused", alert.Reference, alert.Area, $"{command.Until:O}");
            },
            cancel);
        return refusals;
    }

    /// <returns>False where there is no such alert for this person, or it is not snoozed.</returns>
    public async Task<bool> WakeAsync(string reference, CancellationToken cancel)
    {
        if (await access.FindAsync(reference, cancel) is not { SnoozedUntil: not null } alert)
        {
            return false;
        }

        alert.Wake(await access.ActorAsync(alert, cancel), "Ended before its day.", clock.GetUtcNow());
        db.Audit("AlertSnoozeEnded", alert.Reference, alert.Area);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
