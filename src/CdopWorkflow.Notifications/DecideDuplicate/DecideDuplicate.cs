using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.DecideDuplicate;

/// <summary>A coordinator says whether a notification is about a death already known.</summary>
/// <param name="Reference">Of the notification.</param>
/// <param name="Choice">Same, different, a twin, undecided, or for another panel to decide.</param>
/// <param name="CaseReference">Of the case, when it is the same child, a twin of it, or another panel's.</param>
/// <param name="Note">Why, or what is still to be found out.</param>
/// <param name="Version">Of the notification as the coordinator saw it.</param>
public sealed record DecideDuplicate(string Reference, DuplicateChoice Choice, string CaseReference, string Note, int Version);

/// <summary>Carries a decision out, once: whoever decides second hears so.</summary>
public sealed class DecideDuplicateHandler(
    NotificationsDb db, Sealer sealer, OpenCase openCase, CoordinatorArea area, CurrentPerson person, TimeProvider clock)
{
    /// <returns>Why nothing was changed; null when the decision stands.</returns>
    public async Task<string?> HandleAsync(DecideDuplicate command, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            async () =>
            {
                var (panel, home) = await PanelsAsync(command.Reference, cancel);
                var numbers = await ReferenceNumbers.TakeTurnAsync(db, UkTime.DateOf(clock.GetUtcNow()).Year, [openCase.PrefixOf(home)], cancel);

                // read after the turn was taken: what another coordinator decided meanwhile is seen
                var notification = await db.Notifications.SingleAsync(row => row.Reference == command.Reference, cancel);
                var death = await db.Deaths.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == command.CaseReference, cancel);
                refusal = Refusal(command, notification, death);
                if (refusal is not null)
                {
                    db.Audit("DuplicateDecisionRefused", command.Reference, panel, command.Choice.ToString());
                    return;
                }

                Decide(command, notification, death, numbers);
            },
            cancel);
        return refusal;
    }

    /// <summary>Where the notification is, and where residence leads: there it opens a case, whoever decides.</summary>
    private async Task<(string Panel, string Home)> PanelsAsync(string reference, CancellationToken cancel)
    {
        var row = await db.Notifications.AsNoTracking().Where(row => row.Reference == reference).Select(row => new { row.Panel, row.Sealed }).SingleAsync(cancel);
        return (row.Panel, sealer.Open<Submission>(row.Sealed).Panel);
    }

    private string? Refusal(DecideDuplicate command, Notification notification, Death? death) => command switch
    {
        _ when notification.State != NotificationState.WaitingForDecision => "Somebody else has already decided about this notification",
        _ when notification.Version != command.Version => "Somebody else has just added to this notification. Look at it again before you decide",
        { Choice: DuplicateChoice.SameChild } when death is null => "Select the case that is about the same child",
        { Choice: DuplicateChoice.Twin } when death is null => "Select the case of the other twin",
        { Choice: DuplicateChoice.SameChild or DuplicateChoice.Twin } when !area.Covers(death!.Panel) => "That case is held by another panel. Pass the notification on to it, or ask its coordinator before you decide",
        { Choice: DuplicateChoice.PassedOn } when death is null => "Select the case that another panel holds",
        { Choice: DuplicateChoice.PassedOn } when area.Covers(death!.Panel) => "That case has come to your own panel. Look at it again before you decide",
        { Choice: DuplicateChoice.Undecided, Note.Length: 0 } => "Say what is still to be found out",
        _ => null,
    };

    private void Decide(DecideDuplicate command, Notification notification, Death? death, ReferenceNumbers numbers)
    {
        var submission = sealer.Open<Submission>(notification.Sealed);
        notification.Version++;
        switch (command.Choice)
        {
            case DuplicateChoice.SameChild:
                notification.State = NotificationState.Linked;
                notification.DeathId = death!.Id;
                notification.CaseReference = death.Reference;
                openCase.Acknowledge(notification);

                // who holds the death deals with all that is said of it
                notification.GoTo(death.Panel);
                db.Audit("NotificationLinked", notification.Reference, notification.Panel, death.Reference);
                db.Publish(new NotificationLinked(death.Id, notification.Reference, notification.ReceivedAt, submission.Content));
                db.Publish(new DuplicateDecided(notification.Reference));
                break;
            case DuplicateChoice.DifferentChild or DuplicateChoice.Twin:
                db.Audit("NotificationFoundDifferent", notification.Reference, notification.Panel, death is null ? "" : $"Of one birth with {death.Reference}");
                notification.GoTo(submission.Panel);
                openCase.For(notification, submission, numbers);
                db.Publish(new DuplicateDecided(notification.Reference));
                break;
            case DuplicateChoice.Undecided:
                db.Audit("NotificationLeftUndecided", notification.Reference, notification.Panel);
                break;
            case DuplicateChoice.PassedOn:
                PassOn(notification, death!);
                break;
            case DuplicateChoice.LinkTakenBack:
                throw new ArgumentException("A link is taken back on its own page.", nameof(command));
        }

        db.DuplicateDecisions.Add(new DuplicateDecision
        {
            NotificationId = notification.Id,
            Choice = command.Choice,
            CaseReference = death?.Reference ?? "",
            By = person.Value.Name,
            At = clock.GetUtcNow(),
            SealedNote = sealer.Seal(command.Note),
        });
    }

    /// <summary>Nothing of the other panel's case was seen here: its coordinators compare the two and decide.</summary>
    private void PassOn(Notification notification, Death death)
    {
        db.Audit("NotificationPassedOn", notification.Reference, notification.Panel, $"{death.Reference}, to {death.Panel}");
        notification.GoTo(death.Panel);

        // the worklist of one panel forgets it and that of the other learns of it, in this order
        db.Publish(new DuplicateDecided(notification.Reference));
        db.Publish(new DuplicateSuspected(notification.Reference, notification.Panel, notification.ReceivedAt, [death.Reference]));
    }
}
