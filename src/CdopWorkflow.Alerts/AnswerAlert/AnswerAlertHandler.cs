using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Alerts.AnswerAlert;

/// <param name="Reference">Of the alert.</param>
/// <param name="Step">What the person does.</param>
/// <param name="Text">Why, or what was done.</param>
public sealed record AnswerAlert(string Reference, AlertStep Step, string Text);

/// <summary>Acknowledges, explains, acts on or closes an alert. The days until the chair is told end with any of them.</summary>
public sealed class AnswerAlertHandler(AlertsDb db, AlertAccess access, CurrentPerson current, TimeProvider clock)
{
    /// <returns>Why it was refused; empty when it was done; null where there is no such alert for this person.</returns>
    public async Task<IReadOnlyList<string>?> HandleAsync(AnswerAlert command, CancellationToken cancel)
    {
        if (await access.FindAsync(command.Reference, cancel) is not { } alert)
        {
            return null;
        }

        var refusal = alert.RefusalOf(command.Step);
        if (refusal is null)
        {
            var waited = alert.WaitsForChair;
            alert.Take(command.Step, command.Text.Trim(), current.Value.Name, clock.GetUtcNow());
            db.TellChair(alert, waited);
            db.Audit($"Alert{alert.State}", alert.Reference, alert.Area);
        }
        else
        {
            db.Audit("AlertAnswerRefused", alert.Reference, alert.Area, $"{command.Step}: {refusal}");
        }

        await db.SaveChangesAsync(cancel);
        return refusal is null ? [] : [refusal];
    }
}
