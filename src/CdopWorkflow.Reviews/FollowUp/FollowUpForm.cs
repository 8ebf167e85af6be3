using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Steps;

namespace CdopWorkflow.Reviews.FollowUp;

/// <summary>What came soon after a visit.</summary>
public sealed record FollowUpForm
{
    [Display(Name = "When was the area given feedback?", ShortName = "day of the feedback")]
    [NotInFuture(ErrorMessage = "The day of the feedback must be today or in the past")]
    public DateOnly? FeedbackOn { get; init; }

    [Display(Name = "When was the support package agreed?", ShortName = "day the support package was agreed")]
    [NotInFuture(ErrorMessage = "The day the support package was agreed must be today or in the past")]
    public DateOnly? SupportAgreedOn { get; init; }

    [Display(Name = "What does the support package consist of?", ShortName = "support package")]
    [StringLength(8000, ErrorMessage = "The support package must be 8,000 characters or fewer")]
    public string? SupportPackage { get; init; }
}
