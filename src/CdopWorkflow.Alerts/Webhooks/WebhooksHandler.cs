using System.Security.Cryptography;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Webhooks;

public sealed record AllowWebhook(string Name, string Address, string Area);

/// <summary>What came of it: the secret, shown once, or why it was refused.</summary>
public sealed record AllowedWebhook(string? Secret, string? Field = null, string? Reason = null);

/// <summary>An administrator of the installation allows an address to be told of alerts, and ends that.</summary>
public sealed class WebhooksHandler(AlertsDb db, OwnSecrets secrets, AreaTable areas, WebhookSettings settings, TimeProvider clock)
{
    public async Task<AllowedWebhook> AllowAsync(AllowWebhook command, CancellationToken cancel)
    {
        var reason = PublicAddresses.RefusalOf(command.Address, settings.AllowPrivateAddresses);
        if (reason is not null || areas.Find(command.Area) is null)
        {
            db.Audit("WebhookRefused", command.Name.Trim()[..Math.Min(command.Name.Trim().Length, 100)], "", reason ?? "No such area");
            await db.SaveChangesAsync(cancel);
            return reason is null ? new(null, nameof(command.Area), "Select an area") : new(null, nameof(command.Address), reason);
        }

        var secret = $"whsec_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        var webhook = db.Webhooks.Add(new Webhook
        {
            Name = command.Name.Trim(),
            Address = secrets.Keep(SendWebhooks.Purpose, command.Address.Trim()),
            Secret = secrets.Keep(SendWebhooks.Purpose, secret),
            Area = command.Area,
            AllowedAt = clock.GetUtcNow(),
        }).Entity;
        db.Audit("WebhookAllowed", webhook.Id.ToString(), webhook.Area, new Uri(command.Address.Trim()).Host);
        await db.SaveChangesAsync(cancel);
        return new(secret);
    }

    /// <returns>False where there is no such webhook, or it has ended.</returns>
    public async Task<bool> EndAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id && webhook.EndedAt == null, cancel) is not { } webhook)
        {
            return false;
        }

        webhook.EndedAt = clock.GetUtcNow();
        db.Audit("WebhookEnded", webhook.Id.ToString(), webhook.Area);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
