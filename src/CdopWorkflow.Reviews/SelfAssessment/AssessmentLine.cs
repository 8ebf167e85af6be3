using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Visits;

namespace CdopWorkflow.Reviews.SelfAssessment;

/// <summary>What is asked about each recommendation.</summary>
public sealed record AssessmentLine
{
    [Display(Name = "How far has it come?")]
    public AssessedProgress? Progress { get; init; }

    [Display(Name = "Note", ShortName = "note")]
    [StringLength(2000, ErrorMessage = "The note must be 2,000 characters or fewer")]
    public string? Note { get; init; }
}
