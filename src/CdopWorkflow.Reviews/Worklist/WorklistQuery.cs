using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>The reviews of panels as rows of the worklist.</summary>
public sealed class WorklistQuery(ReviewsDb db, WorklistSheets sheets, TimeProvider clock)
{
    /// <summary>Those on which work goes on, and those that have ended and of which others are still to be told.</summary>
    public Task<IReadOnlyList<WorklistRow>> OpenAsync(IReadOnlyList<string> panels, CancellationToken cancel) => RowsAsync(
        db.Reviews.Where(review => panels.Contains(review.Panel) && (!ReviewStates.Ended.Contains(review.State) || review.Notices.Any(notice => notice.ToldOn == null))), cancel);

    /// <summary>Those that ended in a state, the last thousand.</summary>
    public Task<IReadOnlyList<WorklistRow>> EndedAsync(IReadOnlyList<string> panels, ReviewState state, CancellationToken cancel) =>
        RowsAsync(db.Reviews.Where(review => panels.Contains(review.Panel) && review.State == state).OrderByDescending(review => review.StateSince).Take(1000), cancel);

    /// <summary>The last that was done about each row's next clock, for those about which something was.</summary>
    public async Task<IReadOnlyDictionary<Guid, ClockNotice>> NoticesAsync(IReadOnlyList<WorklistRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var notices = (await db.Set<ClockNotice>().AsNoTracking().Where(notice => ids.Contains(notice.ReviewId)).ToListAsync(cancel))
            .ToLookup(notice => (notice.ReviewId, notice.Clock, (DateOnly?)notice.DueOn));
        return (from row in rows
                let last = notices[(row.Id, row.Next?.Key ?? "", row.Next?.DueOn)].MaxBy(notice => notice.At)
                where last is not null
                select (row.Id, last)).ToDictionary();
    }

    /// <summary>Letters of the last month that were refused, given up or too old.</summary>
    public Task<int> LettersUnsentAsync(IReadOnlyList<string> panels, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddMonths(-1);
        return db.Letters.CountAsync(
            letter => panels.Contains(letter.Area) && letter.QueuedAt > since
                && (letter.State == LetterState.Refused || letter.State == LetterState.GivenUp || letter.State == LetterState.TooOld),
            cancel);
    }

    private async Task<IReadOnlyList<WorklistRow>> RowsAsync(IQueryable<Review> which, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), UkTime.DateOf(clock.GetUtcNow()));
        return [.. (await sheets.OfAsync(db, which, cancel)).Select(sheet => Row(sheet, now, today))];
    }

    private static WorklistRow Row(WorklistSheet sheet, DateTimeOffset now, DateOnly today) => new(
        sheet.Id, sheet.Reference, sheet.State, ReviewDays.Of(sheet.DiedOn, sheet.ClosedOn ?? today, sheet.Holds), sheet.Next, sheet.Next?.IsLate(now, today) ?? false,
        [.. sheet.Holds.Where(hold => hold.IsOpen).Select(hold => hold.Kind)]);
}
