using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>
/// Takes answers that are overdue to the coordinators of the panel and to those who owe them, and days later to the panel's chair, once
/// each. It goes on after the review is closed: the duty does not end with it.
/// </summary>
public sealed class ChaseAnswers(ReviewsDb db, ReadSent read, StaffDirectory staff, InformLetters letters, RecordChange changes, InformOptions options) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var late = await db.Set<SentRecommendation>().AsNoTracking()
            .Where(sent => sent.AnsweredOn == null && sent.AnswerBy < today && (sent.RemindedOn == null || sent.ChairToldOn == null)).Select(sent => sent.Id).ToListAsync(cancel);
        foreach (var id in late)
        {
            await db.InTransactionAsync(() => ChaseAsync(id, today, cancel), cancel);
        }
    }

    private async Task ChaseAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        // somebody may have recorded the answer meanwhile
        if (await db.Set<SentRecommendation>().SingleAsync(known => known.Id == id, cancel) is not { AnsweredOn: null } sent)
        {
            return;
        }

        var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == sent.ReviewId, cancel);
        if (sent.RemindedOn is null)
        {
            sent.RemindedOn = today;
            await RemindAsync(review, sent, cancel);
        }

        if (sent.ChairToldOn is null && today >= sent.AnswerBy.AddDays(options.ChairAfterDays))
        {
            sent.ChairToldOn = today;
            await EscalateAsync(review, sent, cancel);
        }
    }

    private async Task RemindAsync(Review review, SentRecommendation sent, CancellationToken cancel)
    {
        var words = read.Open(sent).Words;
        foreach (var coordinator in await staff.WithRoleAsync(Role.Coordinator, review.Panel, cancel))
        {
            letters.ToCoordinator(review, sent, coordinator);
        }

        if (words.Email.Length > 0)
        {
            letters.ToThem(review, sent, words);
        }

        changes.Record(review, "RecommendationAnswerOverdue", $"The answer to recommendation {sent.Number} is overdue", words.ToWhom, evenClosed: true, evenEnded: true);
    }

    private async Task EscalateAsync(Review review, SentRecommendation sent, CancellationToken cancel)
    {
        var chairs = await staff.WithRoleAsync(Role.Chair, review.Panel, cancel);
        foreach (var chair in chairs)
        {
            letters.ToChair(review, sent, chair);
        }

        var told = chairs.Count == 0 ? "no chair could be told, for none has an account" : "the chair was told";
        changes.Record(review, "RecommendationChairTold", $"The answer to recommendation {sent.Number} is still overdue: {told}", evenClosed: true, evenEnded: true);
    }
}
