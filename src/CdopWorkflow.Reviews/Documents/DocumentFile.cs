using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents.Scanning;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Reads the documents of a review.</summary>
public sealed class DocumentFile(ReviewsDb db, Sealer sealer, ClamScanner scanner)
{
    /// <summary>Those that are here first, the latest first.</summary>
    public async Task<IReadOnlyList<DocumentLine>> OfAsync(Guid reviewId, CancellationToken cancel)
    {
        var documents = await db.Set<Document>().AsNoTracking().Where(document => document.ReviewId == reviewId).ToListAsync(cancel);
        return [.. documents.OrderByDescending(document => document.IsHere).ThenByDescending(document => document.Id).Select(LineOf)];
    }

    public async Task<DocumentLine?> FindAsync(Guid reviewId, Guid id, CancellationToken cancel) =>
        await db.Set<Document>().SingleOrDefaultAsync(document => document.Id == id && document.ReviewId == reviewId, cancel) is { } document ? LineOf(document) : null;

    /// <summary>The file itself; the caller has audited that it leaves.</summary>
    public async Task<byte[]> BytesOfAsync(Document document, CancellationToken cancel)
    {
        var content = await db.Set<DocumentContent>().AsNoTracking().SingleAsync(known => known.DocumentId == document.Id, cancel);
        return sealer.OpenBytes(content.Sealed);
    }

    private DocumentLine LineOf(Document document) => new(
        document,
        sealer.Open<DocumentDetails>(document.Details),
        document.Mark is null ? null : sealer.Open<PackMark>(document.Mark),
        sealer.OpenWords(document.RemovalReason),
        document.IsHere && (document.Scan == ScanState.Clean || (document.Scan == ScanState.NotScanned && !scanner.IsOn)));
}
