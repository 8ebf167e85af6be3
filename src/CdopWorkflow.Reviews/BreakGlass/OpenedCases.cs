using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>Cases that were opened in an emergency: which the current person may read, which they may know of, and their end.</summary>
public sealed class OpenedCases(ReviewsDb db, MyPanels mine, CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    /// <summary>The opening by which the current person may read the case now; null where there is none.</summary>
    public async Task<(OpenedCase Opened, Review Review)?> ReadableAsync(string reference, CancellationToken cancel)
    {
        var (now, account) = (clock.GetUtcNow(), person.Value.AccountId);
        var opened = await db.Set<OpenedCase>().Where(known => known.Reference == reference && known.AccountId == account && known.EndedAt == null && known.Until > now)
            .OrderByDescending(known => known.OpenedAt).FirstOrDefaultAsync(cancel);
        return opened is null ? null : (opened, await LoadReview.Whole(db).AsNoTracking().SingleAsync(review => review.Id == opened.ReviewId, cancel));
    }

    /// <summary>Those of the current person, and those of the areas that they coordinate or audit, the latest first.</summary>
    public Task<List<OpenedCase>> KnownAsync(int atMost, CancellationToken cancel)
    {
        string[] answeredFor = [.. mine.As(Role.Coordinator).Union(mine.As(Role.Auditor))];
        var account = person.Value.AccountId;
        return db.Set<OpenedCase>().AsNoTracking().Where(opened => opened.AccountId == account || answeredFor.Contains(opened.Panel))
            .OrderByDescending(opened => opened.OpenedAt).Take(atMost).ToListAsync(cancel);
    }

    /// <returns>False where it had ended already, or is none of this person's business.</returns>
    public async Task<bool> EndAsync(Guid id, CancellationToken cancel)
    {
        var (opened, now) = (await db.Set<OpenedCase>().FindAsync([id], cancel), clock.GetUtcNow());
        if (opened is null || !MayEnd(opened) || !opened.IsOpen(now))
        {
            db.Audit("OpenedCaseEndedRefused", opened?.Reference ?? "", opened?.Panel ?? "");
            await db.SaveChangesAsync(cancel);
            return false;
        }

        (opened.EndedAt, opened.EndedBy) = (now, person.Value.Name);
        db.Audit("OpenedCaseEnded", opened.Reference, opened.Panel, opened.AccountId == person.Value.AccountId ? "by who opened it" : "by the area");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private bool MayEnd(OpenedCase opened)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        return opened.AccountId == person.Value.AccountId
            || person.Value.Has(Role.Coordinator, opened.Panel, areas, today) || person.Value.Has(Role.Auditor, opened.Panel, areas, today);
    }
}
