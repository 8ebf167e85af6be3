using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>
/// Sends what waits for webhooks. A message is marked as being sent before the receiver hears of it. A process that ends in between
/// leaves it marked; it is then sent again under the same key. One that cannot be sent does not hold up the others.
/// </summary>
public sealed class SendWebhooks(AlertsDb db, WebhookSender sender, OwnSecrets secrets, TimeProvider clock)
{
    public const string Purpose = "webhook";

    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var (now, lost, ahead) = (clock.GetUtcNow(), clock.GetUtcNow() - Lost, clock.GetUtcNow() + Lost);

        // what was queued or tried in times to come met a clock that was wrong: it need not wait until they come
        var due = await db.WebhookMessages.AsNoTracking()
            .Where(message => (message.State == LetterState.Waiting && (message.NextTryAt <= now || message.TriedAt > ahead || (message.TriedAt == null && message.QueuedAt > ahead)))
                || (message.State == LetterState.Sending && (message.TriedAt < lost || message.TriedAt > ahead)))
            .OrderBy(message => message.NextTryAt).ThenBy(message => message.Id).Take(100).ToListAsync(cancel);
        var unreachable = new HashSet<Guid>();
        foreach (var message in due.Where(message => !unreachable.Contains(message.WebhookId)))
        {
            if (await TakeAsync(message, cancel) && await SendAsync(message, cancel) == DeliveryKind.NotNow)
            {
                // the next message to the same receiver need not wait for it now
                unreachable.Add(message.WebhookId);
            }
        }
    }

    /// <summary>Sixty minutes at most, and double each time until then.</summary>
    private static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Min(attempts - 1, 10))));

    /// <summary>The guarded update makes it this process's message: of two that try, one finds nothing left to update.</summary>
    private async Task<bool> TakeAsync(WebhookMessage message, CancellationToken cancel)
    {
        var (now, taken) = (clock.GetUtcNow(), 0);
        await db.InTransactionAsync(
            async () =>
            {
                taken = await db.WebhookMessages.Where(row => row.Id == message.Id && row.State == message.State && row.Attempts == message.Attempts)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(r => r.State, LetterState.Sending).SetProperty(r => r.Attempts, message.Attempts + 1)
                            .SetProperty(r => r.TriedAt, now).SetProperty(r => r.FirstTriedAt, message.FirstTriedAt ?? now),
                        cancel);
                if (taken == 1)
                {
                    db.WebhookTries.Add(new WebhookTry { MessageId = message.Id, Number = message.Attempts + 1, At = now });
                }
            },
            cancel);
        return taken == 1;
    }

    private async Task<DeliveryKind> SendAsync(WebhookMessage message, CancellationToken cancel)
    {
        var webhook = await db.Webhooks.AsNoTracking().SingleAsync(row => row.Id == message.WebhookId, cancel);
        var delivery = webhook.EndedAt is not null
            ? new Platform.Mail.Delivery(DeliveryKind.Refused, "The webhook was ended")
            : await sender.SendAsync(new Uri(secrets.Read(Purpose, webhook.Address)), secrets.Read(Purpose, webhook.Secret), message.Id, message.Body, cancel);
        var (now, attempts) = (clock.GetUtcNow(), message.Attempts + 1);
        var next = now + PauseAfter(attempts);
        var state = delivery.Kind switch
        {
            DeliveryKind.Accepted => LetterState.Sent,
            DeliveryKind.Refused => LetterState.Refused,
            DeliveryKind.NotNow or DeliveryKind.Unreachable => next - (message.FirstTriedAt ?? now) > GiveUpAfter ? LetterState.GivenUp : LetterState.Waiting,
        };
        await db.InTransactionAsync(
            async () =>
            {
                await db.WebhookMessages.Where(row => row.Id == message.Id && row.State == LetterState.Sending && row.Attempts == attempts)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(r => r.State, state).SetProperty(r => r.Outcome, delivery.Words).SetProperty(r => r.NextTryAt, next)
                            .SetProperty(r => r.SentAt, state == LetterState.Sent ? now : message.SentAt),
                        cancel);
                await db.WebhookTries.Where(attempt => attempt.MessageId == message.Id && attempt.Number == attempts)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.Outcome, delivery.Words), cancel);
            },
            cancel);
        return delivery.Kind;
    }
}
