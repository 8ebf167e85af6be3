using CdopWorkflow.Alerts.Data;

namespace CdopWorkflow.Alerts.AnswerAlert;

/// <param name="Reference">Of the alert.</param>
/// <param name="Step">What the person does.</param>
/// <param name="Text">Why, or what was done.</param>
/// <param name="Seen">The version of the alert that the person read.</param>
public sealed record AnswerAlert(string Reference, AlertStep Step, string Text, int Seen);

/// <summary>
/// Acknowledges, explains, acts on or closes an alert. The days until the chair is told end with any of them. Of two people at once
/// the first is heard, and the second is told who that was.
/// </summary>
public sealed class AnswerAlertHandler(AlertsDb db, AlertAccess access, TimeProvider clock)
{
    /// <returns>Why it was refused; empty when it was done; null where there is no such alert for this person.</returns>
    public async Task<IReadOnlyList<string>?> HandleAsync(AnswerAlert command, CancellationToken cancel)
    {
        IReadOnlyList<string>? refusals = null;
        await db.InTransactionAsync(
            async () =>
            {
                if (await access.FindAsync(command.Reference, cancel) is { } alert)
                {
                    refusals = await AnswerAsync(alert, command, cancel);
                }
            },
            cancel);
        return refusals;
    }

    private async Task<IReadOnlyList<string>> AnswerAsync(Alert alert, AnswerAlert command, CancellationToken cancel)
    {
        var (waited, overtaken) = (alert.WaitsForChair, await db.OvertakenAsync(alert, command.Seen, cancel));
        IReadOnlyList<string> refusals = overtaken is not null
            ? alert.RefusalOf(command.Step) is { } impossible ? [$"{impossible}. {overtaken}"] : [overtaken]
            : alert.Take(command.Step, command.Text.Trim(), await access.ActorAsync(alert, cancel), clock.GetUtcNow());
        if (refusals.Count == 0)
        {
            db.TellChair(alert, waited);
            db.Audit($"Alert{alert.State}", alert.Reference, alert.Area);
        }
        else
        {
            // the reasons name colleagues: the log keeps the step
            db.Audit("AlertAnswerRefused", alert.Reference, alert.Area, $"{command.Step}, when {alert.State}{(overtaken is null ? "" : ", overtaken")}");
        }

        return refusals;
    }
}
