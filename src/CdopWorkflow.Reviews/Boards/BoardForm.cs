using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>What is asked about a board.</summary>
public sealed record BoardForm
{
    [Display(Name = "Name of the board or group", ShortName = "name")]
    [Required(ErrorMessage = "Enter the name of the board")]
    [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
    public string? Name { get; init; }

    [Display(Name = "What kind of board is it?")]
    [Required(ErrorMessage = "Select what kind of board it is")]
    public BoardType? Type { get; init; }

    [Display(Name = "Area")]
    public string? Area { get; init; }

    [Display(Name = "When did it begin?", ShortName = "first day", Description = "For example, 1 4 2025")]
    [Required(ErrorMessage = "Enter the day the board began")]
    public DateOnly? ValidFrom { get; init; }

    [Display(Name = "When does it end?", ShortName = "last day", Description = "Leave empty if no end is planned. A working group has an end date")]
    public DateOnly? ValidTo { get; init; }

    [Display(Name = "Name of its chair", ShortName = "name of the chair")]
    [Required(ErrorMessage = "Enter the name of the chair")]
    [StringLength(200, ErrorMessage = "The name of the chair must be 200 characters or fewer")]
    public string? ChairName { get; init; }

    [Display(Name = "Email address of its chair", Description = "Letters about overdue actions go here")]
    [Required(ErrorMessage = "Enter the email address of the chair")]
    [StringLength(254, ErrorMessage = "The email address must be 254 characters or fewer")]
    public string? ChairEmail { get; init; }

    [Display(Name = "Which board does it report to?", Description = "What is not done in time goes up this line")]
    public Guid? ReportsTo { get; init; }

    [Display(Name = "How often does it meet?")]
    [Required(ErrorMessage = "Select how often the board meets")]
    public MeetingCadence? Cadence { get; init; }
}
