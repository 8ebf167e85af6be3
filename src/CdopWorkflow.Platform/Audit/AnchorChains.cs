using System.Globalization;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Platform.Audit;

/// <summary>Writes down, on the first round of each day, where the audit chain of every service of this process ends.</summary>
public sealed class AnchorChains(
    IServiceProvider services, IEnumerable<ServiceDatabase> databases, IEnumerable<LetterDatabase> withLetters, DatabaseOptions place, IOptions<AuditOptions> options) : IRound
{
    public static string FolderOf(AuditOptions options, DatabaseOptions place) => options.AnchorFolder ?? Path.Combine(place.Folder, "audit-anchors");

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var written = new List<(string Service, AuditAnchor Anchor)>();
        foreach (var database in databases)
        {
            var db = (ServiceDb)services.GetRequiredService(database.ContextType);
            var file = new AnchorFile(FolderOf(options.Value, place), database.Name);
            var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
            if (head.Sequence > 0 && (file.Read() is not [.., var last] || UkTime.DateOf(last.At) < UkTime.DateOf(now)))
            {
                written.Add((database.Name, new AuditAnchor(now, head.Sequence, head.Hash)));
                file.Add(written[^1].Anchor);
            }
        }

        if (written.Count > 0 && options.Value.AnchorMail is { Length: > 0 } to)
        {
            await SendAsync(written, to, UkTime.DateOf(now), cancel);
        }
    }

    /// <summary>To somebody whose mailbox nobody here can change. A process none of whose services sends letters sends none.</summary>
    private async Task SendAsync(List<(string Service, AuditAnchor Anchor)> written, string to, DateOnly on, CancellationToken cancel)
    {
        if (withLetters.FirstOrDefault() is not { } posts)
        {
            return;
        }

        var db = (ServiceDb)services.GetRequiredService(posts.ContextType);
        var lines = written.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Service}: entry {one.Anchor.Sequence}, {one.Anchor.Hash}"));
        db.Post(new Letter(
            string.Create(CultureInfo.InvariantCulture, $"audit-anchors:{on:yyyy-MM-dd}:{string.Join('+', written.Select(one => one.Service))}"),
            to,
            string.Create(CultureInfo.InvariantCulture, $"Where the audit logs end on {on:d MMMM yyyy}"),
            $"{string.Join('\n', lines)}\n\nKeep this letter: it shows later that the logs were not written anew."));
        await db.SaveChangesAsync(cancel);
    }
}
