using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.RecordPostMortem;

/// <summary>Records what is known about the post-mortem, beside what was known before; the panel waits until nothing is awaited any more.</summary>
public sealed class RecordPostMortemHandler(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    private const string Action = "PostMortemRecorded";

    public async Task<Decision> HandleAsync(Review review, RecordPostMortemForm form, CancellationToken cancel)
    {
        var known = review.PostMortem;
        var on = form.On ?? UkTime.DateOf(clock.GetUtcNow());
        if (known.Status == form.Status && known.RecordedOn == on && sealer.OpenWords(known.Words) == (form.Words ?? ""))
        {
            return Decision.Accept;
        }

        var decision = Refusal(review, form.Status!.Value, on) is { } refusal ? changes.Refuse(review, Action, refusal) : Record(review, form, on);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static string? Refusal(Review review, PostMortemStatus status, DateOnly on) =>
        on < review.DiedOn ? "The date must be on or after the day of death"
        : review.PostMortem.FirstResultOn is not null && status == PostMortemStatus.NotHeld ? "A result of the post-mortem is recorded already: there was one"
        : review.PostMortem.FirstResultOn is not null && status == PostMortemStatus.Awaited ? "A result of the post-mortem is recorded already: choose whether more is awaited or it was the final one"
        : null;

    private Decision Record(Review review, RecordPostMortemForm form, DateOnly on)
    {
        var (status, words, record) = (form.Status!.Value, sealer.SealWords(form.Words), review.PostMortem);
        (record.Status, record.RecordedOn, record.Words) = (status, on, words);
        record.FirstResultOn ??= status is PostMortemStatus.InitialResult or PostMortemStatus.ResultReceived ? on : null;
        review.Findings.Add(new PostMortemFinding { ReviewId = review.Id, Status = status, On = on, Words = words });
        return changes.Record(review, Action, $"Post-mortem: {Choices.Name(status)}", evenEnded: review.TakesRapidResponse);
    }
}
