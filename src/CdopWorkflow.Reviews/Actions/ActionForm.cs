using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>What is asked about an action.</summary>
public sealed record ActionForm
{
    [Display(Name = "What is to be done?", ShortName = "what is to be done", Description = "For example, Safer sleep checked at every mandated contact. Write nothing about a child or a family")]
    [StringLength(300, ErrorMessage = "What is to be done must be 300 characters or fewer")]
    public string? Title { get; init; }

    [Display(Name = "Theme")]
    public string? Theme { get; init; }

    [Display(Name = "What does it change?")]
    public ActionType? Type { get; init; }

    [Display(Name = "Area")]
    public string? Area { get; init; }

    [Display(Name = "Owner", Description = "Someone with an account here")]
    public string? OwnerAccount { get; init; }

    [Display(Name = "Name of the owner", Description = "If the owner is not in the list")]
    [StringLength(200, ErrorMessage = "The name of the owner must be 200 characters or fewer")]
    public string? OwnerName { get; init; }

    [Display(Name = "Email address of the owner")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? OwnerEmail { get; init; }

    [Display(Name = "Deputy", Description = "Is told with the owner when the action is overdue")]
    public string? DeputyAccount { get; init; }

    [Display(Name = "Name of the deputy", Description = "If the deputy is not in the list")]
    [StringLength(200, ErrorMessage = "The name of the deputy must be 200 characters or fewer")]
    public string? DeputyName { get; init; }

    [Display(Name = "Email address of the deputy")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? DeputyEmail { get; init; }

    [Display(Name = "Which board answers for it?")]
    public Guid? Board { get; init; }

    [Display(Name = "Which boards are kept informed?")]
    public Guid[] Informed { get; init; } = [];

    [Display(Name = "What is measured?", ShortName = "what is measured", Description = "For example, new birth visits with the check recorded")]
    [StringLength(300, ErrorMessage = "What is measured must be 300 characters or fewer")]
    public string? Measure { get; init; }

    [Display(Name = "In what is it counted?")]
    public MeasureUnit? Unit { get; init; }

    [Display(Name = "Baseline", ShortName = "baseline", Description = "Where it stands now")]
    [Range(0.0, 1_000_000_000.0, ErrorMessage = "The baseline must be 0 or more")]
    public decimal? Baseline { get; init; }

    [Display(Name = "Target", ShortName = "target", Description = "Where it is to be when the action is done")]
    [Range(0.0, 1_000_000_000.0, ErrorMessage = "The target must be 0 or more")]
    public decimal? Target { get; init; }

    [Display(Name = "When does the work begin?", ShortName = "day the work begins", Description = "Leave empty for today")]
    public DateOnly? StartsOn { get; init; }

    [Display(Name = "When is it due?", ShortName = "due date", Description = "For example, 30 11 2025")]
    public DateOnly? DueOn { get; init; }

    [Display(Name = "Why go on?", ShortName = "reason to go on", Description = "What this action does that the other does not")]
    [StringLength(4000, ErrorMessage = "The reason must be 4,000 characters or fewer")]
    public string? WhyGoOn { get; init; }

    [Display(Name = "Why is it changed?", ShortName = "reason for the change")]
    [StringLength(4000, ErrorMessage = "The reason must be 4,000 characters or fewer")]
    public string? Why { get; init; }
}
