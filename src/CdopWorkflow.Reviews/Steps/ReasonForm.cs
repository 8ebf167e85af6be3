using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>The one question of a step that needs nothing but a reason. Whether it was answered is the workflow's guard.</summary>
public sealed record ReasonForm
{
    [Display(Name = "Why?", ShortName = "reason")]
    [StringLength(4000)]
    public string? Why { get; init; }
}
