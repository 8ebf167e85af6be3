using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>What a theme may ask about how a death came about. The names are stored: never rename one.</summary>
public enum Circumstance
{
    [Display(Name = "The death was sudden and unexpected")]
    SuddenUnexpected,

    [Display(
        Name = "The sleep setting was hazardous",
        Description = "Worked out: a sofa; or bed sharing with smoking, alcohol or drugs; or bed sharing by a baby known to be under three months who was born early or small")]
    HazardousCoSleeping,
}
