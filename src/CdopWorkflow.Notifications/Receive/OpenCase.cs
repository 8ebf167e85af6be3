using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.StopMessages;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>Opens the one case of a death, and tells whoever reviews it. Queues; whoever calls saves.</summary>
public sealed class OpenCase(NotificationsDb db, AreaTable areas, QueueStopNotices stop, TimeProvider clock)
{
    /// <summary>What the references of a panel's cases begin with.</summary>
    public string PrefixOf(string panel) =>
        areas.Find(panel)?.ReferencePrefix ?? throw new InvalidOperationException($"The panel {panel} has no prefix for references.");

    /// <param name="notification">The one that opens it.</param>
    /// <param name="submission">What it says.</param>
    /// <param name="numbers">Whose turn it is.</param>
    /// <param name="caseId">A new id, for which a key may have been prepared.</param>
    public void For(Notification notification, Submission submission, ReferenceNumbers numbers, Guid? caseId = null)
    {
        var death = new Death
        {
            Id = caseId ?? Guid.CreateVersion7(),
            Reference = numbers.NextCase(PrefixOf(notification.Panel)),
            Panel = notification.Panel,
            OpenedAt = clock.GetUtcNow(),
        };
        db.Deaths.Add(death);
        notification.State = NotificationState.Accepted;
        notification.DeathId = death.Id;
        notification.CaseReference = death.Reference;
        Acknowledge(notification);
        stop.For(death, notification, submission);
        db.Audit("CaseOpened", death.Reference, death.Panel, notification.Reference);
        db.Publish(new DeathNotified(
            death.Id, death.Reference, death.Panel, notification.ReceivedAt, submission.Content, string.Join(' ', submission.ScopeNotes))
        {
            Closed = submission.Closed,
        });
    }

    /// <summary>Tells the notifier the case; the same words for everyone, and nothing about the child.</summary>
    public void Acknowledge(Notification notification) => db.Acknowledgements.Add(new Acknowledgement
    {
        NotificationId = notification.Id,
        NotificationReference = notification.Reference,
        CaseReference = notification.CaseReference,
        At = clock.GetUtcNow(),
    });
}
