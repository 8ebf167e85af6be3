using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.LinkNotifications;

/// <summary>A link was taken back: what that notifier said was about another child and leaves this review.</summary>
public sealed class RemoveNotificationOnNotificationUnlinked(ReviewsDb db, TimelineWriter timeline) : IConsume<NotificationUnlinked>
{
    public async Task ConsumeAsync(NotificationUnlinked @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.Reviews.FindAsync([@event.DeathId], cancel) is not { } review)
        {
            return;
        }

        await db.Entry(review).Collection(known => known.Notifications).LoadAsync(cancel);
        if (review.Notifications.Find(known => known.Reference == @event.NotificationReference) is { } notification)
        {
            review.Notifications.Remove(notification);
            review.Change();
            timeline.Add(review, $"Notification {@event.NotificationReference} taken away: it is about another child");
            db.Audit("NotificationUnlinked", review.Reference, review.Panel, @event.NotificationReference);
        }
    }
}
