using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RecordAnswer;

public sealed record RecordAnswerForm
{
    [Display(Name = "What did they answer?", ShortName = "answer")]
    [Required(ErrorMessage = "Select what they answered")]
    public InformAnswer? Answer { get; init; }

    [Display(Name = "When did they answer?", ShortName = "day of the answer")]
    [Required(ErrorMessage = "Enter the day of the answer")]
    [NotInFuture(ErrorMessage = "The day of the answer must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Their answer in words", ShortName = "their answer in words", Description = "What they will do and by when, or why not")]
    [Required(ErrorMessage = "Enter their answer in words")]
    [StringLength(4000, ErrorMessage = "Their answer must be 4,000 characters or fewer")]
    public string? Words { get; init; }
}

/// <summary>Records what somebody answered who was informed of a recommendation.</summary>
public sealed class RecordAnswerHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, Guid id, RecordAnswerForm form, CancellationToken cancel)
    {
        var sent = await db.Set<SentRecommendation>().SingleAsync(known => known.Id == id && known.ReviewId == review.Id, cancel);
        Decision decision;
        if (Refusal(sent, form) is { } refusal)
        {
            decision = changes.Refuse(review, "RecommendationAnswered", refusal);
        }
        else
        {
            (sent.Answer, sent.AnsweredOn, sent.AnswerWords) = (form.Answer, form.On, sealer.SealWords(form.Words));
            decision = changes.Record(review, "RecommendationAnswered", $"Recommendation {sent.Number} was answered", form.Words, evenClosed: true);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static string? Refusal(SentRecommendation sent, RecordAnswerForm form) => sent switch
    {
        { AnsweredOn: not null } => "Somebody else has already recorded their answer",
        _ when form.On < sent.SentOn => "They cannot have answered before it was sent",
        _ => null,
    };
}
