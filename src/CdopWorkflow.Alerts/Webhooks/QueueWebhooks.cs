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
    private IReadOnlyList<Webhook>? allowed;

    /// <summary>In the transaction of the caller, who saves.</summary>
    public async Task QueueAsync(Alert alert, AlertEntry entry, CancellationToken cancel)
    {
        allowed ??= await db.Webhooks.AsNoTracking().Where(webhook => webhook.EndedAt == null).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var webhook in allowed.Where(webhook => webhook.Area == alert.Area || areas.IsWithin(alert.Area, webhook.Area, UkTime.DateOf(now))))
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
