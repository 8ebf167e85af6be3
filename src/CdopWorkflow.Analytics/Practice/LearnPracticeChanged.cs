using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Practice;

/// <summary>Follows a change of practice from now on, and measures it at once.</summary>
public sealed class LearnPracticeChanged(AnalyticsDb db, MeasurePractice measure, TimeProvider clock) : IConsume<PracticeChanged>
{
    public async Task ConsumeAsync(PracticeChanged @event, Envelope envelope, CancellationToken cancel)
    {
        var practice = await db.Practices.FindAsync([@event.ChangeId], cancel)
            ?? db.Practices.Add(new FollowedPractice { ChangeId = @event.ChangeId, Theme = @event.Theme, Area = @event.Area }).Entity;
        practice.From = @event.From;
        await measure.MeasureAsync(practice, clock.GetUtcNow(), cancel);
    }
}
