using System.Text.Json;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>Queues what happened to an alert for each webhook of its area. A message says what a letter says, in codes, and nothing of what was counted.</summary>
public sealed class QueueWebhooks(AlertsDb db, MailOptions mail, AreaTable areas, TimeProvider clock)
{
    private List<Webhook>? allowed;

    /// <summary>Once for each webhook that was allowed by then, in the transaction of the caller, who saves.</summary>
    public async Task QueueAsync(Alert alert, AlertEntry entry, CancellationToken cancel)
    {
        allowed ??= await db.Webhooks.AsNoTracking().Where(webhook => webhook.EndedAt == null).ToListAsync(cancel);
        var (now, today) = (clock.GetUtcNow(), UkTime.DateOf(clock.GetUtcNow()));
        var told = allowed.Count == 0 ? [] : await db.WebhookMessages.Where(message => message.Reference == alert.Reference && message.Number == entry.Number)
            .Select(message => message.WebhookId).ToListAsync(cancel);
        foreach (var webhook in allowed.Where(webhook => webhook.AllowedAt <= entry.At && !told.Contains(webhook.Id)
            && (webhook.Area == alert.Area || areas.IsWithin(alert.Area, webhook.Area, today) || alert.Contributing.Split(',').Contains(webhook.Area))))
        {
            db.WebhookMessages.Add(new WebhookMessage
            {
                WebhookId = webhook.Id,
                Reference = alert.Reference,
                Number = entry.Number,
                Area = alert.Area,
                Body = Body(alert, entry),
                QueuedAt = now,
                NextTryAt = now,
            });
        }
    }

    private string Body(Alert alert, AlertEntry entry) => JsonSerializer.Serialize(new
    {
        kind = JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Kind.ToString()),
        at = entry.At,
        alert = alert.Reference,
        number = entry.Number,
        theme = alert.Theme,
        area = alert.Area,
        from = alert.From,
        to = alert.To,
        link = mail.LinkTo($"/alerts/{alert.Reference}"),
    });
}
