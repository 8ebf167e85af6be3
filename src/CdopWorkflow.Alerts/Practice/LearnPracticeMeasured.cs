using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Alerts.Practice;

/// <summary>Keeps the latest measure of a change of practice, for the alert's page.</summary>
public sealed class LearnPracticeMeasured(AlertsDb db) : IConsume<PracticeMeasured>
{
    public async Task ConsumeAsync(PracticeMeasured @event, Envelope envelope, CancellationToken cancel) =>
        (await db.Practices.FindAsync([@event.ChangeId], cancel))?.Measure(@event);
}
