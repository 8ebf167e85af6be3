using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Documents.Scanning;

/// <summary>
/// Scans what came in while the scanner did not answer, or before there was one. A file with a virus is deleted; that it was here
/// stays on record. Where the scanner was taken away, what waited for it is shown as not scanned.
/// </summary>
public sealed class ScanWaitingDocuments(ReviewsDb db, ClamScanner scanner, Sealer sealer, TimelineWriter timeline) : IRound
{
    private const int AtOnce = 20;

    /// <summary>So many without an answer, and the scanner is taken to be away.</summary>
    private const int MostUnanswered = 3;

    private static readonly ScanState[] ToScan = [ScanState.Waiting, ScanState.NotScanned];
    private static readonly ScanState[] LeftBehind = [ScanState.Waiting, ScanState.TooLarge];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var states = scanner.IsOn ? ToScan : LeftBehind;
        var waiting = await db.Set<Document>().Where(document => document.RemovedAt == null && states.Contains(document.Scan)).Select(document => document.Id).ToArrayAsync(cancel);

        // in any order, so that a few files that the scanner never answers about keep none of the others waiting
        Random.Shared.Shuffle(waiting);
        var unanswered = 0;
        foreach (var id in waiting.Take(AtOnce).TakeWhile(_ => unanswered < MostUnanswered))
        {
            var document = await db.Set<Document>().SingleAsync(known => known.Id == id, cancel);
            var result = scanner.IsOn ? await ScanAsync(document, cancel) : new ScanResult(ScanState.NotScanned);
            if (result.State == ScanState.Waiting)
            {
                unanswered++;
                continue;
            }

            await KeepAsync(document, result, now, cancel);
        }
    }

    private async Task<ScanResult> ScanAsync(Document document, CancellationToken cancel)
    {
        var content = await db.Set<DocumentContent>().AsNoTracking().SingleAsync(known => known.DocumentId == document.Id, cancel);
        return await scanner.ScanAsync(sealer.OpenBytes(content.Sealed), cancel);
    }

    private async Task KeepAsync(Document document, ScanResult result, DateTimeOffset now, CancellationToken cancel)
    {
        var review = await db.Reviews.SingleAsync(known => known.Id == document.ReviewId, cancel);
        document.Scanned(result.State, now);
        db.Audit("DocumentScanned", review.Reference, review.Panel, $"{document.Id}: {result.State} {result.Virus}".TrimEnd());
        if (result.State == ScanState.Infected)
        {
            db.RemoveRange(await db.Set<DocumentContent>().Where(content => content.DocumentId == document.Id).ToListAsync(cancel));
            timeline.Add(review, $"Document taken out, a virus was found in it ({result.Virus}): {Choices.Name(document.Kind)}");
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody removed or marked it in the meantime: it comes again
        }
    }
}
