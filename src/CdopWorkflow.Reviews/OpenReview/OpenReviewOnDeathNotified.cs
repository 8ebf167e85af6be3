using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.OpenReview;

/// <summary>A death was notified: its review opens, once, and it is counted, provisionally.</summary>
public sealed class OpenReviewOnDeathNotified(ReviewsDb db, Sealer sealer, TimelineWriter timeline, BringInClosed bringIn) : IConsume<DeathNotified>
{
    public async Task ConsumeAsync(DeathNotified @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.Reviews.FindAsync([@event.DeathId], cancel) is not null || await db.Set<DisposalCertificate>().FindAsync([@event.DeathId], cancel) is not null)
        {
            return;
        }

        var review = Review.Open(@event, @event.ScopeNote.Length == 0 ? null : sealer.Seal(@event.ScopeNote));
        review.Notifications.Add(new SourceNotification
        {
            ReviewId = review.Id,
            Reference = @event.Reference,
            ReceivedAt = @event.ReceivedAt,
            Content = sealer.Seal(@event.Notification),
        });
        db.Reviews.Add(review);
        timeline.Add(review, "Review opened", @event.ScopeNote);
        db.Audit("ReviewOpened", review.Reference, review.Panel);
        db.Publish(review.Record(envelope.OccurredAt), envelope.OccurredAt);
        if (@event.Closed is { } closed)
        {
            bringIn.Into(review, closed, envelope.OccurredAt);
        }
    }
}
