using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Deliveries;

/// <summary>What was sent about the alerts that a person answers for, the newest first, and has it sent again.</summary>
public sealed class ReadDeliveries(AlertsDb db, AlertAccess access, CurrentPerson current, LetterBox box, MailOptions mail, TimeProvider clock)
{
    private const int Shown = 100;

    public async Task<IReadOnlyList<DeliveryRow>> AllAsync(CancellationToken cancel)
    {
        var (mine, own) = (await ReferencesAsync(cancel), $"week-ahead/{current.Value.AccountId}/");
        var letters = await db.Letters.AsNoTracking().Where(letter => mine.Contains(letter.Reference) || letter.Key.StartsWith(own))
            .OrderByDescending(letter => letter.QueuedAt).ThenByDescending(letter => letter.Id).Take(Shown).ToListAsync(cancel);
        var messages = await db.WebhookMessages.AsNoTracking().Where(message => mine.Contains(message.Reference))
            .OrderByDescending(message => message.QueuedAt).ThenByDescending(message => message.Id).Take(Shown).ToListAsync(cancel);
        var ids = letters.Select(letter => letter.Id).Concat(messages.Select(message => message.Id)).ToArray();
        var tries = (await db.LetterTries.AsNoTracking().Where(attempt => ids.Contains(attempt.LetterId)).OrderBy(attempt => attempt.Number).ToListAsync(cancel))
            .ToLookup(attempt => attempt.LetterId, attempt => new DeliveryTry(attempt.At, attempt.Outcome));
        var sent = (await db.WebhookTries.AsNoTracking().Where(attempt => ids.Contains(attempt.MessageId)).OrderBy(attempt => attempt.Number).ToListAsync(cancel))
            .ToLookup(attempt => attempt.MessageId, attempt => new DeliveryTry(attempt.At, attempt.Outcome));
        var names = await db.Webhooks.AsNoTracking().ToDictionaryAsync(webhook => webhook.Id, webhook => webhook.Name, cancel);
        return
        [
            .. letters.Select(letter => (Letter: letter, Content: box.Open(letter))).Select(row => new DeliveryRow(
                    row.Letter.Id, row.Content.Subject, row.Letter.Reference, row.Content.ToWhom, row.Letter.QueuedAt,
                    DeliveryRow.StandingOf(row.Letter.State, row.Letter.Outcome, row.Letter.NextTryAt, row.Letter.SentAt, mail.IsSetUp, row.Letter.TriedAt is not null),
                    DeliveryRow.HasFailedIn(row.Letter.State, row.Letter.TriedAt is not null, mail.IsSetUp), row.Letter.CanBeSentAgain, [.. tries[row.Letter.Id]]))
                .Concat(messages.Select(message => new DeliveryRow(
                    message.Id, "Message to a system", message.Reference, names[message.WebhookId], message.QueuedAt,
                    DeliveryRow.StandingOf(message.State, message.Outcome, message.NextTryAt, message.SentAt, canLeave: true, message.TriedAt is not null),
                    DeliveryRow.HasFailedIn(message.State, message.TriedAt is not null, canLeave: true), message.CanBeSentAgain, [.. sent[message.Id]])))
                .OrderByDescending(row => row.QueuedAt).Take(Shown),
        ];
    }

    /// <returns>Null where the person has no such delivery; false where it is on its way already, or has gone.</returns>
    public async Task<bool?> SendAgainAsync(Guid id, CancellationToken cancel)
    {
        bool? again = null;
        await db.InTransactionAsync(
            async () =>
            {
                var (mine, own, now) = (await ReferencesAsync(cancel), $"week-ahead/{current.Value.AccountId}/", clock.GetUtcNow());
                var letter = await db.Letters.SingleOrDefaultAsync(known => known.Id == id && (mine.Contains(known.Reference) || known.Key.StartsWith(own)), cancel);
                var message = await db.WebhookMessages.SingleOrDefaultAsync(known => known.Id == id && mine.Contains(known.Reference), cancel);
                again = letter?.SendAgain(now) ?? message?.SendAgain(now);
                if (again is { } isTried)
                {
                    db.Audit(isTried ? "DeliverySentAgain" : "DeliverySentAgainRefused", letter?.Reference ?? message!.Reference, letter?.Area ?? message!.Area);
                }
            },
            cancel);
        return again;
    }

    private async Task<IReadOnlyList<string>> ReferencesAsync(CancellationToken cancel)
    {
        List<string> mine = [];
        foreach (var alert in await db.Alerts.AsNoTracking().ToListAsync(cancel))
        {
            if (await access.MaySeeAsync(alert, cancel))
            {
                mine.Add(alert.Reference);
            }
        }

        return mine;
    }
}
