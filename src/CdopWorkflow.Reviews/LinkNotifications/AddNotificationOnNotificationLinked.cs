using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.NotificationsAfterEnd;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.LinkNotifications;

/// <summary>
/// Another notifier told of the same death: the words are kept beside the first ones, neither replaces the other. Where nobody works on
/// the review any more, its coordinators are told.
/// </summary>
public sealed class AddNotificationOnNotificationLinked(ReviewsDb db, Sealer sealer, TimelineWriter timeline, TellOfNotification tell) : IConsume<NotificationLinked>
{
    public async Task ConsumeAsync(NotificationLinked @event, Envelope envelope, CancellationToken cancel)
    {
        // a link that overtook its death fails here and is tried again
        var review = await db.Reviews.FindAsync([@event.DeathId], cancel)
            ?? throw new InvalidOperationException($"No review of death {@event.DeathId} yet.");
        await db.Entry(review).Collection(known => known.Notifications).LoadAsync(cancel);
        if (review.Notifications.Any(known => known.Reference == @event.NotificationReference))
        {
            return;
        }

        review.Notifications.Add(new SourceNotification
        {
            ReviewId = review.Id,
            Reference = @event.NotificationReference,
            ReceivedAt = @event.ReceivedAt,
            Content = sealer.Seal(@event.Notification),
        });
        review.Change();
        if (review.State.IsEnded())
        {
            timeline.Add(review, NotificationsAfterEndViewComponent.Entry(@event.NotificationReference));
            await tell.PostAsync(review, @event.NotificationReference, cancel);
        }
        else
        {
            timeline.Add(review, $"Notification {@event.NotificationReference} linked");
        }

        db.Audit("NotificationLinked", review.Reference, review.Panel, @event.NotificationReference);
    }
}
