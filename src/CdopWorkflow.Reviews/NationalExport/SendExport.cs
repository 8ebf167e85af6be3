using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>
/// Hands out what is sent to the national database and records it, all in one transaction: no file leaves that is not recorded. The
/// clock of 48 hours ends with the first.
/// </summary>
public sealed class SendExport(ReviewsDb db, ReadExport read, RecordChange changes, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    /// <summary>Whether anything can be sent of a review now: not while another panel considers it, nor where it ended otherwise than by its close.</summary>
    public static bool CanSend(Review review) => review.IsInHand || review.State == ReviewState.Closed;

    /// <returns>The file; null where none of the reviews can be sent.</returns>
    public async Task<ExportFile?> HandleAsync(IReadOnlyList<Review> reviews, ExportFormat format, CancellationToken cancel)
    {
        var states = new List<ExportState>();
        var now = clock.GetUtcNow();
        await db.InTransactionAsync(
            async () =>
            {
                // two people who send at once send one after the other
                await db.TakeTurnAsync(cancel);
                foreach (var review in reviews.Where(CanSend))
                {
                    states.Add(await read.OfAsync(review, cancel));
                }

                states.ForEach(state => Record(state, format, now));
            },
            cancel);
        return states.Count == 0 ? null : ExportFile.Of([.. states.Select(state => state.Record)], format, now);
    }

    private void Record(ExportState state, ExportFormat format, DateTimeOffset now)
    {
        var (review, record, today) = (state.Review, state.Record, UkTime.DateOf(now));
        db.Add(new NationalSending
        {
            ReviewId = review.Id,
            Number = state.Sendings.Select(sending => sending.Sending.Number).FirstOrDefault() + 1,
            Mapping = record.Mapping,
            Part = record.Part,
            Format = format,
            SentAt = now,
            ById = person.Value.AccountId,
            ByName = person.Value.Name,
            Missing = record.Missing.Count,
            Content = sealer.Seal(new SentContent(record.Digest, record.Fields)),
        });
        if (review.NationalReturn.NotifiedOn is null)
        {
            review.NationalReturn.Notified(today, now);
        }

        if (record.Part == ExportPart.Analysis)
        {
            (review.NationalReturn.SentOn, review.NationalReturn.WaivedOn) = (today, null);
        }

        changes.Record(
            review,
            "NationalReturnExported",
            $"{(record.Part == ExportPart.Analysis ? "Panel’s analysis" : "Notification")} {(state.IsSent ? "sent again" : "sent")} to the national database, by mapping {record.Mapping}",
            evenClosed: true);
    }
}
