using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>
/// Takes the next part of a file in. Its notifications are durable before the part is marked: when the program is stopped in between,
/// the part is taken again, each line is known by its key, and counts as it did.
/// </summary>
public sealed class TakeInPart(NotificationsDb db, ImportShelf shelf, ReceiveNotifications receive, Sealer sealer, TimeProvider clock)
{
    private static readonly string[] Other = ["This source_reference was imported before, with other answers. Corrections are made in the case; another case needs another source_reference"];

    /// <returns>False when no part is left.</returns>
    public async Task<bool> HandleAsync(Guid id, CancellationToken cancel)
    {
        var file = await db.ImportFiles.SingleAsync(row => row.Id == id, cancel);
        var part = await db.ImportParts.Where(row => row.FileId == id && row.DoneAt == null).OrderBy(row => row.Number).FirstOrDefaultAsync(cancel);
        if (part is null)
        {
            (file.State, file.DoneAt) = (ImportState.Done, clock.GetUtcNow());
            file.Version++;
            db.Audit("ImportDone", file.Id.ToString(), file.Panel, $"lines {file.Lines}");
            await db.SaveChangesAsync(cancel);
            return false;
        }

        var judge = await shelf.JudgeAsync(file, shelf.ColumnsOf(file)!, cancel);
        var lines = sealer.Open<FileLine[]>(part.Lines!).Select(line => (Line: line, Judged: judge.Judge(line))).ToList();
        var rejected = lines.Where(line => line.Judged.Arrival is null).Select(line => new RejectedFileLine(line.Line, line.Judged.Reasons)).ToList();
        var arrived = lines.Where(line => line.Judged.Arrival is not null).ToList();
        var receipts = arrived.Count == 0 ? [] : await receive.HandleAsync([.. arrived.Select(line => line.Judged.Arrival!)], cancel);
        rejected.AddRange(arrived.Zip(receipts).Where(pair => pair.Second is Receipt.KeyUsed).Select(pair => new RejectedFileLine(pair.First.Line, Other)));
        Count(part, file, [.. receipts.OfType<Receipt.Received>()]);
        (part.Rejected, part.Rejections, part.Lines, part.DoneAt) = (rejected.Count, rejected.Count == 0 ? null : sealer.Seal(rejected.OrderBy(line => line.Line.Number)), null, clock.GetUtcNow());
        part.Version++;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static void Count(ImportPart part, ImportFile file, Receipt.Received[] receipts)
    {
        var (seen, before) = (new HashSet<string>(StringComparer.Ordinal), receipts.Where(receipt => receipt.ReceivedAt < file.StartedAt).ToArray());
        var mine = receipts.Except(before).Where(receipt => seen.Add(receipt.Reference)).ToArray();
        (part.Opened, part.Waiting) = (mine.Count(receipt => receipt.CaseReference.Length > 0), mine.Count(receipt => receipt.CaseReference.Length == 0));
        part.KnownAlready = receipts.Length - mine.Length;
    }
}
