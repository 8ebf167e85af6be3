using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.ResponseForms;
using CdopWorkflow.Reviews.Returns;
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
        var rows = new PastRows(
            db.Model,
            await LoadReview.Whole(db).Include(review => review.Findings).Include(review => review.SuspectedFactors).AsNoTracking().SingleAsync(review => review.Id == id, cancel));
        rows.Add(await RowsAsync<SourceNotification>(id, cancel));
        rows.Add(await RowsAsync<FamilyContact>(id, cancel));
        rows.Add(await RowsAsync<FamilyLetter>(id, cancel));
        rows.Add(await RowsAsync<FamilyGap>(id, cancel));
        rows.Add(await RowsAsync<FamilyStop>(id, cancel));
        rows.Add(await RowsAsync<NextInfantTask>(id, cancel));
        rows.Add(await RowsAsync<FormerKeyWorker>(id, cancel));
        rows.Add(await RowsAsync<Document>(id, cancel));
        rows.Add(await RowsAsync<ResponseAnswers>(id, cancel));
        rows.Add(await RowsAsync<Pack>(id, cancel));
        rows.Add(await RowsAsync<MeetingDraft>(id, cancel));
        rows.Add(await RowsAsync<Analysis>(id, cancel));
        rows.Add(await RowsAsync<AgendaItem>(id, cancel));
        await AddBehindAsync(rows, id, cancel);
        var later = await db.Set<RecordedChange>().AsNoTracking().Where(change => change.ReviewId == id && change.At >= instant)
            .OrderByDescending(change => change.Id).Select(change => change.Rows).ToListAsync(cancel);
        foreach (var change in later.SelectMany(box => sealer.Open<IReadOnlyList<ChangedRow>>(box).Reverse()))
        {
            rows.Undo(change);
        }

        return new PastReview(
            rows, await KeptFromAsync(id, RecordedChange.WithMeetingsAndForms, cancel), await KeptFromAsync(id, RecordedChange.WithMinutes, cancel));
    }

    /// <summary>What hangs on the review by way of something else, as <see cref="ReviewsBehind"/> has it.</summary>
    private async Task AddBehindAsync(PastRows rows, Guid id, CancellationToken cancel)
    {
        var items = db.Set<AgendaItem>().Where(item => item.ReviewId == id);
        var returns = db.Set<AgencyReturn>().Where(asked => asked.ReviewId == id);
        rows.Add(await db.Set<PanelMeeting>().AsNoTracking().Where(meeting => items.Any(item => item.MeetingId == meeting.Id)).ToListAsync(cancel));
        rows.Add(await db.Set<Attendance>().AsNoTracking().Where(attendance => items.Any(item => item.MeetingId == attendance.MeetingId)).ToListAsync(cancel));
        rows.Add(await db.Set<Declaration>().AsNoTracking().Where(declaration => items.Any(item => item.Id == declaration.AgendaItemId)).ToListAsync(cancel));
        rows.Add(await db.Set<MinutesVersion>().AsNoTracking().Where(minutes => items.Any(item => item.MeetingId == minutes.MeetingId)).ToListAsync(cancel));
        rows.Add(await db.ReturnForms.AsNoTracking().Where(form => returns.Any(asked => asked.Id == form.ReturnId)).ToListAsync(cancel));
    }

    /// <summary>From when on changes are kept as far as an edition keeps them; null where they are from the review's beginning.</summary>
    private async Task<DateTimeOffset?> KeptFromAsync(Guid id, int edition, CancellationToken cancel)
    {
        var changes = db.Set<RecordedChange>().AsNoTracking().Where(change => change.ReviewId == id).OrderBy(change => change.Id);
        return await changes.Select(change => (int?)change.Edition).FirstOrDefaultAsync(cancel) >= edition
            ? null
            : await changes.Where(change => change.Edition >= edition).Select(change => (DateTimeOffset?)change.At).FirstOrDefaultAsync(cancel) ?? DateTimeOffset.MaxValue;
    }

    private Task<List<T>> RowsAsync<T>(Guid id, CancellationToken cancel)
        where T : class => db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid>(row, "ReviewId") == id).ToListAsync(cancel);
}
