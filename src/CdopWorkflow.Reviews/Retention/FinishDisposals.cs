using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>
/// Finishes what was left undone or undone again: a key that should be gone, because the program ended in between or an older copy of the
/// folder of keys was put back, and rows whose key is gone, because an older copy of the database was.
/// </summary>
public sealed class FinishDisposals(ReviewsDb db, CaseKeys cases, DisposeRows rows, ReviewsOptions options) : IRound
{
    private const string TheProgram = "The program, after an older copy was put back";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var certificates = await db.Set<DisposalCertificate>().AsNoTracking().ToListAsync(cancel);
        foreach (var certificate in certificates)
        {
            foreach (var key in certificate.DestroyedKeys.Where(cases.Has))
            {
                cases.Destroy(key, UkTime.DateOf(certificate.DisposedAt));
                db.Audit("CaseKeyDestroyedAgain", certificate.Reference, certificate.Panel);
            }
        }

        await db.SaveChangesAsync(cancel);
        var bornBefore = UkTime.DateOf(now).AddYears(-RetentionSchedule.Of(options).UntilAge);
        foreach (var review in await db.Reviews.AsNoTracking().Where(review => review.BornOn <= bornBefore).ToListAsync(cancel))
        {
            if (cases.GoneSince(review.Id) is { } on)
            {
                await DisposeAgainAsync(review, on, now, cancel);
            }
        }
    }

    private Task DisposeAgainAsync(Review review, DateOnly on, DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            var schedule = RetentionSchedule.Of(options);
            var (gone, keys) = await rows.OfAsync(review.Id, review.Reference, cancel);
            db.Add(new DisposalCertificate
            {
                Id = review.Id,
                Reference = review.Reference,
                Panel = review.Panel,
                EndedOn = RetentionSchedule.EndedOn(review.ClosedOn, review.StateSince),
                DueOn = schedule.DueOn(review),
                Schedule = schedule.ToString(),
                ProposedBy = TheProgram,
                ProposedAt = now,
                ConfirmedBy = TheProgram,
                DisposedAt = UkTime.Instant(on, TimeOnly.MinValue),
                Records = gone,
                Keys = string.Join(' ', keys),
            });
            db.Audit("RecordsDisposedAgain", review.Reference, review.Panel, $"{gone} records");
            db.Publish(new RecordsDisposed(review.Id, review.Reference, review.Panel, on));
        },
        cancel);
}
