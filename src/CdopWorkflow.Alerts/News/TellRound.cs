using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Webhooks;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.News;

/// <summary>
/// Takes what happened to alerts to people and machines, once. Telling is committed with the mark that it was told, so that nothing is
/// lost when a process ends, and a letter has one key however often it is written.
/// </summary>
public sealed class TellRound(AlertsDb db, NewsReaders readers, StaffDirectory staff, AlertLetters letters, QueueWebhooks webhooks) : IRound
{
    /// <summary>News that is older has been overtaken by what its alert's page says.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(7);

    private static readonly AlertEntryKind[] ToPeople =
        [AlertEntryKind.Raised, AlertEntryKind.Updated, AlertEntryKind.MetAgain, AlertEntryKind.NoLongerMet, AlertEntryKind.Escalated, AlertEntryKind.NoLead, AlertEntryKind.RuleAdded, AlertEntryKind.SnoozeEnded];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // asked first: with nothing to tell, no writer has to wait for this
        if (await db.History.AnyAsync(entry => entry.ToldAt == null, cancel))
        {
            await db.InTransactionAsync(() => TellAllAsync(now, cancel), cancel);
        }
    }

    private async Task TellAllAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await db.History.Where(entry => entry.ToldAt == null).OrderBy(entry => entry.At).ThenBy(entry => entry.Number).Take(500).ToListAsync(cancel);
        var ids = entries.Select(entry => entry.AlertId).ToHashSet();
        var alerts = await db.Alerts.AsNoTracking().Where(alert => ids.Contains(alert.Id)).ToDictionaryAsync(alert => alert.Id, cancel);
        foreach (var entry in entries)
        {
            if (entry.At <= now - Stale || await TellAsync(alerts[entry.AlertId], entry, cancel))
            {
                entry.ToldAt = now;
            }
        }
    }

    /// <returns>False where nobody is there to be told yet: an account may be opened in the days to come.</returns>
    private async Task<bool> TellAsync(Alert alert, AlertEntry entry, CancellationToken cancel)
    {
        await webhooks.QueueAsync(alert, entry, cancel);
        if (!ToPeople.Contains(entry.Kind) || (entry.Kind == AlertEntryKind.SnoozeEnded && entry.Who != AlertWords.System))
        {
            return true;
        }

        if ((await readers.AnsweringAsync(alert, entry.Kind, cancel)).Count == 0)
        {
            await AskForSomebodyAsync(alert, entry.Kind, cancel);
            return false;
        }

        var told = await readers.OfAsync(alert, entry.Kind, cancel);
        foreach (var reader in told)
        {
            db.Post(letters.Of(alert, entry, reader));
        }

        db.Audit("AlertTold", alert.Reference, alert.Area, $"{entry.Kind}, {told.Count} by e-mail");
        return true;
    }

    /// <summary>Once an alert, where no chair is there either: whoever gives roles in England is told that nobody holds one that answers for it.</summary>
    private async Task AskForSomebodyAsync(Alert alert, AlertEntryKind kind, CancellationToken cancel)
    {
        if ((await readers.AnsweringAsync(alert, kind.IsForChair() ? AlertEntryKind.Raised : AlertEntryKind.Escalated, cancel)).Count > 0)
        {
            return;
        }

        foreach (var administrator in (await staff.AllAsync(cancel)).Where(person => person.As(Role.Administrator).Grants.Count > 0))
        {
            db.Post(letters.OfNobody(alert, administrator));
        }
    }
}
