using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.History;

/// <summary>Reads a review as it stood: takes what is there now and undoes whatever was saved later. Nothing it returns can be saved.</summary>
public sealed class ReadPast(ReviewsDb db, Sealer sealer)
{
    /// <summary>From when on changes are kept: since the review opened, unless it is older than its history.</summary>
    public async Task<DateTimeOffset> BeginsAsync(Review review, CancellationToken cancel) => await db.Set<RecordedChange>().AsNoTracking()
        .Where(change => change.ReviewId == review.Id).OrderBy(change => change.Id).Select(change => (DateTimeOffset?)change.At).FirstOrDefaultAsync(cancel) ?? review.ReceivedAt;

    /// <param name="id">Of the review.</param>
    /// <param name="instant">Everything that was saved at or after it is undone.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PastReview> BeforeAsync(Guid id, DateTimeOffset instant, CancellationToken cancel)
    {
        var rows = new PastRows(db.Model, await LoadReview.Whole(db).AsNoTracking().SingleAsync(review => review.Id == id, cancel));
        rows.Add(await RowsAsync<SourceNotification>(id, cancel));
        rows.Add(await RowsAsync<FamilyContact>(id, cancel));
        rows.Add(await RowsAsync<FamilyLetter>(id, cancel));
        rows.Add(await RowsAsync<Document>(id, cancel));
        var later = await db.Set<RecordedChange>().AsNoTracking().Where(change => change.ReviewId == id && change.At >= instant)
            .OrderByDescending(change => change.Id).Select(change => change.Rows).ToListAsync(cancel);
        foreach (var change in later.SelectMany(box => sealer.Open<IReadOnlyList<ChangedRow>>(box).Reverse()))
        {
            rows.Undo(change);
        }

        return new PastReview(rows);
    }

    private Task<List<T>> RowsAsync<T>(Guid id, CancellationToken cancel)
        where T : class => db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid>(row, "ReviewId") == id).ToListAsync(cancel);
}
