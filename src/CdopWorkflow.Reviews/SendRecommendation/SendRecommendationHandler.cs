using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.ReviewActions;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.SendRecommendation;

public sealed record SendRecommendationForm
{
    [Display(Name = "Who was informed?", ShortName = "who was informed", Description = "The organisation, and the office or person in it")]
    [Required(ErrorMessage = "Enter who was informed")]
    [StringLength(300, ErrorMessage = "Who was informed must be 300 characters or fewer")]
    public string? ToWhom { get; init; }

    [Display(Name = "Their email address", ShortName = "email address", Description = "Only to remind them if no answer comes. The reminder does not say what was recommended")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? Email { get; init; }

    [Display(Name = "When was it sent?", ShortName = "day it was sent")]
    [Required(ErrorMessage = "Enter the day it was sent")]
    [NotInFuture(ErrorMessage = "The day it was sent must be today or in the past")]
    public DateOnly? SentOn { get; init; }

    [Display(Name = "By when is an answer asked for?", ShortName = "day by which an answer is asked for")]
    [Required(ErrorMessage = "Enter the day by which an answer is asked for")]
    public DateOnly? AnswerBy { get; init; }

    [Display(Name = "How was it sent?", ShortName = "how it was sent", Description = "For example by letter or secure email, and what was said with it")]
    [StringLength(2000, ErrorMessage = "How it was sent must be 2,000 characters or fewer")]
    public string? How { get; init; }
}

/// <summary>Records that somebody was informed of a recommendation: whom, when and of what words.</summary>
public sealed class SendRecommendationHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Recommendation recommendation, SendRecommendationForm form, CancellationToken cancel)
    {
        var review = recommendation.Review;
        var refusals = Refusals(form).ToArray();
        if (refusals.Length == 0)
        {
            var words = new SentWords(recommendation.Text, form.ToWhom!.Trim(), form.Email?.Trim() ?? "", form.How?.Trim() ?? "");
            db.Add(new SentRecommendation
            {
                ReviewId = review.Id,
                Number = recommendation.Number,
                SentOn = form.SentOn!.Value,
                AnswerBy = form.AnswerBy!.Value,
                Words = sealer.Seal(words),
            });
        }

        var decision = refusals.Length == 0
            ? changes.Record(review, "RecommendationSent", $"Recommendation {recommendation.Number} was sent to somebody who should act on it", form.ToWhom, evenClosed: true)
            : changes.Refuse(review, "RecommendationSent", refusals);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static IEnumerable<string> Refusals(SendRecommendationForm form)
    {
        if (!string.IsNullOrWhiteSpace(form.Email) && !MailAddresses.IsAddress(form.Email.Trim()))
        {
            yield return ActionRules.WrongAddress;
        }

        if (form.AnswerBy < form.SentOn)
        {
            yield return "The day by which an answer is asked for must be on or after the day it was sent";
        }
    }
}
