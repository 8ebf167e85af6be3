using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Web.Operations;

/// <summary>How a service's messages stand.</summary>
/// <param name="Service">Its name.</param>
/// <param name="ToSend">Events that are committed and have not left yet.</param>
/// <param name="OldestToSend">Since when the oldest of them waits.</param>
/// <param name="Waiting">Messages that failed and are tried again by themselves.</param>
/// <param name="Dead">Messages that wait for a person.</param>
/// <param name="Parked">Messages that a person put aside.</param>
public sealed record ServiceStanding(string Service, int ToSend, DateTimeOffset? OldestToSend, int Waiting, int Dead, int Parked)
{
    public static async Task<ServiceStanding> OfAsync(string service, ServiceDb db, CancellationToken cancel)
    {
        var failed = await db.Inbox.Where(row => row.Status != InboxStatus.Done).GroupBy(row => row.Status)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancel);
        return new(
            service,
            await db.Outbox.CountAsync(cancel),
            await db.Outbox.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.OccurredAt).FirstOrDefaultAsync(cancel),
            failed.GetValueOrDefault(InboxStatus.Waiting),
            failed.GetValueOrDefault(InboxStatus.Dead),
            failed.GetValueOrDefault(InboxStatus.Parked));
    }
}
