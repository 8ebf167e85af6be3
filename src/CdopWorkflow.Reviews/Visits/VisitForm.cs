using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>What is asked about a visit.</summary>
public sealed record VisitForm
{
    [Display(Name = "Area")]
    public string? Area { get; init; }

    [Display(Name = "First day of the visit", ShortName = "first day", Description = "For example, 20 1 2025")]
    [Required(ErrorMessage = "Enter the first day of the visit")]
    public DateOnly? StartsOn { get; init; }

    [Display(Name = "Last day of the visit", ShortName = "last day", Description = "What follows the visit is counted from here")]
    [Required(ErrorMessage = "Enter the last day of the visit")]
    public DateOnly? EndsOn { get; init; }

    [Display(Name = "Who leads the area’s work on it?", ShortName = "name of the lead")]
    [Required(ErrorMessage = "Enter the name of the lead")]
    [StringLength(200, ErrorMessage = "The name of the lead must be 200 characters or fewer")]
    public string? LeadName { get; init; }

    [Display(Name = "Email address of the lead", Description = "Reminders and self-assessments go here")]
    [Required(ErrorMessage = "Enter the email address of the lead")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? LeadEmail { get; init; }

    [Display(Name = "Who took part?", ShortName = "those who took part", Description = "Services and groups that were heard")]
    [StringLength(4000, ErrorMessage = "Those who took part must be 4,000 characters or fewer")]
    public string? Participants { get; init; }

    [Display(Name = "Strengths", ShortName = "strengths")]
    [StringLength(8000, ErrorMessage = "The strengths must be 8,000 characters or fewer")]
    public string? Strengths { get; init; }

    [Display(Name = "Good practice that others can learn from", ShortName = "good practice")]
    [StringLength(8000, ErrorMessage = "The good practice must be 8,000 characters or fewer")]
    public string? GoodPractice { get; init; }
}
