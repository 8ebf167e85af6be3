using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.MapColumns;

/// <summary>The dry run: judges every line of a file as the import will, and takes nothing in. How the columns were matched is remembered.</summary>
public sealed class CheckImport(NotificationsDb db, ImportShelf shelf, Sealer sealer)
{
    private const int Shown = 50;

    public async Task HandleAsync(ImportFile file, ColumnMap columns, CancellationToken cancel)
    {
        var judge = await shelf.JudgeAsync(file, columns, cancel);
        var (faulty, known, first, seen) = (0, 0, new List<RejectedFileLine>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var part in db.ImportParts.AsNoTracking().Where(part => part.FileId == file.Id && part.Lines != null).OrderBy(part => part.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var keys = new List<string>();
            foreach (var line in sealer.Open<FileLine[]>(part.Lines!))
            {
                var (arrival, reasons) = judge.Judge(line);
                if (arrival is not null)
                {
                    keys.Add(SentUnder.Of(arrival.Door, arrival.SentBy, arrival.Key, arrival.Body, sealer).Key);
                    continue;
                }

                faulty++;
                if (first.Count < Shown)
                {
                    first.Add(new RejectedFileLine(line with { Cells = [] }, reasons));
                }
            }

            known += keys.Count(key => !seen.Add(key));
            known += await db.UsedKeys.CountAsync(used => keys.Contains(used.Key), cancel);
        }

        (file.Columns, file.FirstFaults, file.Faulty, file.KnownBefore, file.State) = (sealer.Seal(columns), sealer.Seal(first), faulty, known, ImportState.Checked);
        file.Version++;
        await RememberAsync(file, columns, cancel);
        db.Audit("ImportChecked", file.Id.ToString(), file.Panel, $"lines {file.Lines}, not in order {faulty}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task RememberAsync(ImportFile file, ColumnMap columns, CancellationToken cancel)
    {
        // the person who notifies belongs to one file, not to a system
        var text = JsonSerializer.Serialize(columns with { NotifierName = "", Values = new Dictionary<string, IReadOnlyDictionary<string, string>>() });
        var values = columns.Values.Count == 0 ? null : sealer.Seal(columns.Values);
        if (await db.RememberedColumns.FindAsync([file.Panel, file.System], cancel) is { } before)
        {
            (before.Columns, before.Values) = (text, values);
        }
        else
        {
            db.RememberedColumns.Add(new RememberedColumns { Panel = file.Panel, System = file.System, Columns = text, Values = values });
        }
    }
}
