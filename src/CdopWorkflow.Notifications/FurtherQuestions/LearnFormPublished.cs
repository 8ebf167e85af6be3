using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>Keeps the versions of the notification form; the other forms are not asked here.</summary>
public sealed class LearnFormPublished(NotificationsDb db) : IConsume<FormPublished>
{
    public async Task ConsumeAsync(FormPublished @event, Envelope envelope, CancellationToken cancel)
    {
        if (@event.Key != "notification")
        {
            return;
        }

        // a version never changes, unless the one that was published has been forgotten and its number given again
        var version = await db.NotificationFormVersions.FindAsync([@event.Version], cancel)
            ?? db.NotificationFormVersions.Add(new NotificationFormVersion { Version = @event.Version, Json = @event.Json }).Entity;
        (version.EffectiveFrom, version.Json) = (@event.EffectiveFrom, @event.Json);
    }
}
