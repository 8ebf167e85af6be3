using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Steps;

namespace CdopWorkflow.Reviews.RecordPostMortem;

public sealed record RecordPostMortemForm : IValidatableObject
{
    [Display(Name = "What is known about a post-mortem?")]
    [Required(ErrorMessage = "Choose what is known about a post-mortem")]
    public PostMortemStatus? Status { get; init; }

    [Display(Name = "What was found so far?", ShortName = "first result")]
    [StringLength(20000)]
    public string? FirstResult { get; init; }

    [Display(Name = "What was found?", ShortName = "result")]
    [StringLength(20000)]
    public string? Result { get; init; }

    [Display(Name = "Why was there none?", ShortName = "reason")]
    [StringLength(4000)]
    public string? WhyNone { get; init; }

    [Display(Name = "Since when is this known?", Description = "The day the result came. Leave it empty for today.", ShortName = "date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    /// <summary>The words that go with what was chosen.</summary>
    internal string? Words => (Status switch
    {
        PostMortemStatus.InitialResult => FirstResult,
        PostMortemStatus.ResultReceived => Result,
        PostMortemStatus.NotHeld => WhyNone,
        null or PostMortemStatus.NotRecorded or PostMortemStatus.Awaited => null,
    })?.Trim();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        switch (Status)
        {
            case PostMortemStatus.NotRecorded:
                yield return new("Choose what is known about a post-mortem", [nameof(Status)]);
                break;
            case PostMortemStatus.InitialResult when string.IsNullOrWhiteSpace(FirstResult):
                yield return new("Enter what the post-mortem found so far", [nameof(FirstResult)]);
                break;
            case PostMortemStatus.ResultReceived when string.IsNullOrWhiteSpace(Result):
                yield return new("Enter what the post-mortem found", [nameof(Result)]);
                break;
            case PostMortemStatus.NotHeld when string.IsNullOrWhiteSpace(WhyNone):
                yield return new("Say why there was no post-mortem", [nameof(WhyNone)]);
                break;
        }
    }
}
