using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>Keeps the versions of the notification form; the other forms are not asked here.</summary>
public sealed class LearnFormPublished(NotificationsDb db) : IConsume<FormPublished>
{
    public async Task ConsumeAsync(FormPublished @event, Envelope envelope, CancellationToken cancel)
    {
        if (@event.Key == "notification" && await db.NotificationFormVersions.FindAsync([@event.Version], cancel) is null)
        {
            db.NotificationFormVersions.Add(new NotificationFormVersion { Version = @event.Version, EffectiveFrom = @event.EffectiveFrom, Json = @event.Json });
        }
    }
}
