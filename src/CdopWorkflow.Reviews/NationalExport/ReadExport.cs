using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>A review as it stands for the national database: what would be sent, what is missing, what was sent.</summary>
/// <param name="Review">Whose.</param>
/// <param name="Record">What would be sent now.</param>
/// <param name="Sendings">The newest first.</param>
/// <param name="Changed">Fields that differ from what was sent last; empty where nothing was sent.</param>
public sealed record ExportState(Review Review, ExportRecord Record, IReadOnlyList<ExportSending> Sendings, IReadOnlyList<string> Changed)
{
    public bool IsSent => Sendings.Count > 0;
}

/// <summary>An earlier sending with the digest that is sealed in it.</summary>
public sealed record ExportSending(NationalSending Sending, string Digest);

/// <summary>Puts together what would be sent. What identifies the child is read, and each reading audited.</summary>
public sealed class ReadExport(ReviewsDb db, ReadIdentity identity, Sealer sealer, NationalMappings mappings, TimeProvider clock)
{
    public async Task<ExportState> OfAsync(Review review, CancellationToken cancel)
    {
        var said = await identity.ForNationalReturnAsync(review, cancel);
        var decided = await db.Set<Analysis>().AsNoTracking().Where(analysis => analysis.ReviewId == review.Id && analysis.DecidedAt != null && analysis.RetractedAt == null)
            .OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        var mapping = mappings.On(UkTime.DateOf(clock.GetUtcNow())) ?? throw new InvalidDataException("No mapping of the national return counts yet.");
        var record = ExportRecord.Of(mapping, ExportValues.Of(review, said, decided, decided is null ? null : sealer.Open<AnalysisContent>(decided.Content)));
        var sendings = await db.Set<NationalSending>().AsNoTracking().Where(sending => sending.ReviewId == review.Id).OrderByDescending(sending => sending.Number).ToListAsync(cancel);
        var contents = sendings.Select(sending => sealer.Open<SentContent>(sending.Content)).ToList();
        return new(review, record, [.. sendings.Zip(contents, (sending, content) => new ExportSending(sending, content.Digest))], contents.Count == 0 ? [] : record.Since(contents[0].Fields));
    }
}
