using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;

namespace CdopWorkflow.Alerts.ChangePractice;

public sealed record ChangePractice(string Reference, string Campaign, DateOnly From);

/// <summary>Links a change of practice to an alert. Analytics measures the theme before and after its first day.</summary>
public sealed class ChangePracticeHandler(AlertsDb db, AlertAccess access, TimeProvider clock)
{
    /// <returns>Why it was refused; empty when it was done; null where there is no such alert for this person.</returns>
    public async Task<IReadOnlyList<string>?> HandleAsync(ChangePractice command, CancellationToken cancel)
    {
        if (await access.FindAsync(command.Reference, cancel) is not { } alert)
        {
            return null;
        }

        var closed = alert.State == AlertState.Closed;
        if (!closed)
        {
            var waited = alert.WaitsForChair;
            var practice = new LinkedPractice { AlertId = alert.Id, Campaign = command.Campaign.Trim(), From = command.From };
            alert.Link(practice, await access.ActorAsync(alert, cancel), clock.GetUtcNow());
            db.Publish(new PracticeChanged(practice.Id, alert.Theme, alert.Area, practice.From));
            db.TellChair(alert, waited);
        }

        db.Audit(closed ? "PracticeChangeRefused" : "PracticeChanged", alert.Reference, alert.Area);
        await db.SaveChangesAsync(cancel);
        return closed ? ["This alert is closed"] : [];
    }
}
