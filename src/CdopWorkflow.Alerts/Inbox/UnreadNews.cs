using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Inbox;

/// <summary>What is new in alerts for the person who asks: everything since they last opened the alert, but for what they did themselves.</summary>
public sealed class UnreadNews(AlertsDb db, CurrentPerson current)
{
    /// <returns>The unread entries of each alert that has some, the latest first.</returns>
    public async Task<ILookup<Guid, AlertEntry>> UnreadAsync(IReadOnlyCollection<Alert> alerts, CancellationToken cancel)
    {
        var (me, name) = (current.Value.AccountId, current.Value.Name);
        var read = await db.Readings.AsNoTracking().Where(reading => reading.AccountId == me).ToDictionaryAsync(reading => reading.AlertId, reading => reading.Version, cancel);
        var behind = alerts.Where(alert => alert.Version > read.GetValueOrDefault(alert.Id)).Select(alert => alert.Id).ToArray();
        var entries = await db.History.AsNoTracking().Where(entry => behind.Contains(entry.AlertId)).OrderByDescending(entry => entry.Number).ToListAsync(cancel);
        return entries.Where(entry => entry.Number > read.GetValueOrDefault(entry.AlertId) && !IsBy(entry, name)).ToLookup(entry => entry.AlertId);
    }

    /// <summary>The person has the alert's page open.</summary>
    public async Task ReadAsync(Alert alert, CancellationToken cancel)
    {
        var me = current.Value.AccountId;
        if (await db.Readings.AsNoTracking().AnyAsync(reading => reading.AccountId == me && reading.AlertId == alert.Id && reading.Version >= alert.Version, cancel))
        {
            return;
        }

        await db.InTransactionAsync(
            async () =>
            {
                var reading = await db.Readings.FindAsync([me, alert.Id], cancel) ?? db.Readings.Add(new AlertReading { AccountId = me, AlertId = alert.Id }).Entity;
                reading.Version = Math.Max(reading.Version, alert.Version);
            },
            cancel);
    }

    private static bool IsBy(AlertEntry entry, string name) => entry.Who == name || entry.Who.StartsWith($"{name}, for ", StringComparison.Ordinal);
}
