using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.TakeBackLink;

/// <summary>A link was wrong: the notification is about another child and opens a case of its own.</summary>
public sealed record TakeBackLink(string Reference, string Reason);

/// <summary>Nothing was merged when the link was made, so nothing is lost when it is taken back.</summary>
public sealed class TakeBackLinkHandler(NotificationsDb db, Sealer sealer, OpenCase openCase, CurrentPerson person, TimeProvider clock)
{
    /// <returns>Why nothing was changed; null when it was taken back.</returns>
    public async Task<string?> HandleAsync(TakeBackLink command, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            async () =>
            {
                var panel = await db.Notifications.Where(row => row.Reference == command.Reference).Select(row => row.Panel).SingleAsync(cancel);
                var numbers = await ReferenceNumbers.TakeTurnAsync(db, UkTime.DateOf(clock.GetUtcNow()).Year, [openCase.PrefixOf(panel)], cancel);
                var notification = await db.Notifications.SingleAsync(row => row.Reference == command.Reference, cancel);
                if (notification is not { State: NotificationState.Linked, DeathId: { } linkedTo })
                {
                    refusal = "This notification is not linked to another case";
                    db.Audit("TakingBackLinkRefused", command.Reference, panel);
                    return;
                }

                TakeBack(command, notification, linkedTo, numbers);
            },
            cancel);
        return refusal;
    }

    private void TakeBack(TakeBackLink command, Notification notification, Guid linkedTo, ReferenceNumbers numbers)
    {
        var was = notification.CaseReference;
        notification.Version++;
        db.Audit("NotificationUnlinked", notification.Reference, notification.Panel, was);
        db.Publish(new NotificationUnlinked(linkedTo, notification.Reference));
        openCase.For(notification, sealer.Open<Submission>(notification.Sealed), numbers);
        db.DuplicateDecisions.Add(new DuplicateDecision
        {
            NotificationId = notification.Id,
            Choice = DuplicateChoice.LinkTakenBack,
            CaseReference = was,
            By = person.Value.Name,
            At = clock.GetUtcNow(),
            SealedNote = sealer.Seal(command.Reason),
        });
    }
}
