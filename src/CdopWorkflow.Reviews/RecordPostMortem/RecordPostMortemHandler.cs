using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.RecordPostMortem;

public sealed record RecordPostMortemForm : IValidatableObject
{
    [Display(Name = "What is known about a post-mortem?")]
    [Required(ErrorMessage = "Choose what is known about a post-mortem")]
    public PostMortemStatus? Status { get; init; }

    [Display(Name = "What was found?", ShortName = "result")]
    [StringLength(20000)]
    public string? Result { get; init; }

    [Display(Name = "Why was there none?", ShortName = "reason")]
    [StringLength(4000)]
    public string? WhyNone { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Status == PostMortemStatus.ResultReceived && string.IsNullOrWhiteSpace(Result))
        {
            yield return new("Enter what the post-mortem found", [nameof(Result)]);
        }

        if (Status == PostMortemStatus.NotHeld && string.IsNullOrWhiteSpace(WhyNone))
        {
            yield return new("Say why there was no post-mortem", [nameof(WhyNone)]);
        }
    }
}

/// <summary>Records what is known about the post-mortem; the panel waits until nothing is awaited any more.</summary>
public sealed class RecordPostMortemHandler(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, RecordPostMortemForm form, CancellationToken cancel)
    {
        var status = form.Status!.Value;
        review.PostMortem.Status = status;
        review.PostMortem.RecordedOn = UkTime.DateOf(clock.GetUtcNow());
        review.PostMortem.Words = sealer.SealWords(status == PostMortemStatus.ResultReceived ? form.Result : form.WhyNone);
        var decision = changes.Record(review, "PostMortemRecorded", $"Post-mortem: {Choices.Name(status)}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
