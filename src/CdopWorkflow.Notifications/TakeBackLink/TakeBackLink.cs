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
                var said = await db.Notifications.AsNoTracking().Where(row => row.Reference == command.Reference).Select(row => row.Sealed).SingleAsync(cancel);
                var submission = sealer.Open<Submission>(said);
                var numbers = await ReferenceNumbers.TakeTurnAsync(db, UkTime.DateOf(clock.GetUtcNow()).Year, [openCase.PrefixOf(submission.Panel)], cancel);
                var notification = await db.Notifications.SingleAsync(row => row.Reference == command.Reference, cancel);
                if (notification is not { State: NotificationState.Linked, DeathId: { } linkedTo })
                {
                    refusal = "This notification is not linked to another case";
                    db.Audit("TakingBackLinkRefused", command.Reference, notification.Panel);
                    return;
                }

                TakeBack(command, notification, linkedTo, submission, numbers);
            },
            cancel);
        return refusal;
    }

    private void TakeBack(TakeBackLink command, Notification notification, Guid linkedTo, Submission submission, ReferenceNumbers numbers)
    {
        var was = notification.CaseReference;
        notification.Version++;
        db.Audit("NotificationUnlinked", notification.Reference, notification.Panel, was);
        db.Publish(new NotificationUnlinked(linkedTo, notification.Reference));

        // another child's death is the panel's that residence leads to, whichever panel the link had brought it to
        notification.GoTo(submission.Panel);
        openCase.For(notification, submission, numbers);
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
