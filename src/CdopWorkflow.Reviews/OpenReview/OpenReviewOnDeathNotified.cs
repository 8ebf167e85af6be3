using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.OpenReview;

/// <summary>A death was notified: its review opens, once, and it is counted, provisionally.</summary>
public sealed class OpenReviewOnDeathNotified(ReviewsDb db, Sealer sealer, TimelineWriter timeline, BringInClosed bringIn, ReferenceShelf reference) : IConsume<DeathNotified>
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
        SetDecile(review, @event.Notification.Child.Postcode);
        db.Audit("ReviewOpened", review.Reference, review.Panel);
        db.Publish(review.Record(envelope.OccurredAt), envelope.OccurredAt);
        if (@event.Closed is { } closed)
        {
            bringIn.Into(review, closed, envelope.OccurredAt);
        }
    }

    /// <summary>The tenth in which the home lay on the day of death; which table said so is kept, as indices are made anew every few years.</summary>
    private void SetDecile(Review review, string postcode)
    {
        if (reference.Postcodes.Find(postcode, review.DiedOn) is { Decile: { } decile })
        {
            review.DeprivationDecile = decile;
            timeline.Add(review, $"Deprivation decile {decile} taken from the postcode, by the table: {reference.SourceOf(ReferenceTable.Postcodes)}");
        }
    }
}
