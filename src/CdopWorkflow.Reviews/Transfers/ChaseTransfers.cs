using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Transfers;

/// <summary>A review that is offered and not answered: the receiving coordinators are reminded, then their chair is told. Each once.</summary>
public sealed class ChaseTransfers(ReviewsDb db, TimelineWriter timeline, TransferLetters letters, ReviewsOptions options, WorkingCalendar calendar) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var waiting = await db.TransferOffers.Where(offer => offer.Outcome == TransferOutcome.Offered && (offer.RemindedAt == null || offer.ChairToldAt == null)).ToListAsync(cancel);
        foreach (var offer in waiting)
        {
            var offeredOn = UkTime.DateOf(offer.OfferedAt);
            if (offer.RemindedAt is null && today >= calendar.AddWorkingDays(offeredOn, options.TransferReminderWorkingDays))
            {
                offer.RemindedAt = now;
                await NoteAsync(offer, "TransferReminded", "Reminder of the transfer to the receiving panel", cancel);
                await letters.RemindAsync(offer, cancel);
            }

            if (offer.ChairToldAt is null && today >= calendar.AddWorkingDays(offeredOn, options.TransferEscalationWorkingDays))
            {
                offer.ChairToldAt = now;
                await NoteAsync(offer, "TransferChairTold", "Chair of the receiving panel told of the unanswered transfer", cancel);
                await letters.TellChairAsync(offer, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task NoteAsync(TransferOffer offer, string action, string what, CancellationToken cancel)
    {
        var review = (await db.Reviews.FindAsync([offer.ReviewId], cancel))!;
        timeline.Add(review, what, kind: TimelineKind.Transfer);
        db.Audit(action, offer.Reference, offer.ToPanel, $"from {offer.FromPanel}");
    }
}
