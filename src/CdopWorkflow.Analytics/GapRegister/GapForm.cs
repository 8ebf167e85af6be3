using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>Who sees to a gap, what they are recommended to do, and what already works.</summary>
public sealed class GapForm
{
    public const int ShortText = 200;
    public const int LongText = 2000;

    [Display(Name = "Owner", Description = "A post or a team, such as designated doctor or child death review team")]
    [Required(ErrorMessage = "Enter who owns this gap")]
    [StringLength(ShortText, ErrorMessage = "Owner must be 200 characters or fewer")]
    public string? Owner { get; init; }

    [Display(Name = "Recommendation to the child death overview panel", ShortName = "recommendation")]
    [Required(ErrorMessage = "Enter a recommendation to the child death overview panel")]
    [StringLength(LongText, ErrorMessage = "Recommendation must be 2,000 characters or fewer")]
    public string? Recommendation { get; init; }

    [Display(Name = "What worked", Description = "What already goes well, in this area or in another")]
    [Required(ErrorMessage = "Enter what worked")]
    [StringLength(LongText, ErrorMessage = "What worked must be 2,000 characters or fewer")]
    public string? WhatWorked { get; init; }

    [Display(Name = "Due date", ShortName = "due date", Description = "For example, 31 3 2026")]
    [Required]
    public DateOnly? DueOn { get; init; }

    /// <summary>The version of the entry that was read: what somebody else changed since is not written over.</summary>
    public int Version { get; init; }

    public static GapForm Of(DataGap gap) => new()
    {
        Owner = gap.Owner,
        Recommendation = gap.Recommendation,
        WhatWorked = gap.WhatWorked,
        DueOn = gap.DueOn,
        Version = gap.Version,
    };
}
