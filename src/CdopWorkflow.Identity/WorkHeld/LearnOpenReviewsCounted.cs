using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Identity.WorkHeld;

/// <summary>Keeps which panels have open reviews: they need a coordinator.</summary>
public sealed class LearnOpenReviewsCounted(IdentityDb db) : IConsume<OpenReviewsCounted>
{
    public async Task ConsumeAsync(OpenReviewsCounted @event, Envelope envelope, CancellationToken cancel)
    {
        var panel = await db.PanelWork.FindAsync([@event.Panel], cancel) ?? db.PanelWork.Add(new PanelWork { Panel = @event.Panel }).Entity;
        if (@event.Version > panel.Version)
        {
            (panel.OpenReviews, panel.Version) = (@event.OpenReviews, @event.Version);
        }
    }
}
