using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Section "Reviews:Actions": who hears when an action is overdue. Days count from the first day on which it is.</summary>
public sealed record ActionsOptions
{
    public const string Section = "Reviews:Actions";

    /// <summary>Days after which the chair of the accountable board is told.</summary>
    [Range(0, 365)]
    public int ChairAfterDays { get; init; } = 7;

    /// <summary>Days after which the action enters the Health and Wellbeing Board's list.</summary>
    [Range(0, 365)]
    public int BoardListAfterDays { get; init; } = 21;
}
