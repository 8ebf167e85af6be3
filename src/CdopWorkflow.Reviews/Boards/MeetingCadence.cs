using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>How often a board meets.</summary>
public enum MeetingCadence
{
    [Display(Name = "Every month")]
    Monthly,

    [Display(Name = "Every two months")]
    TwoMonthly,

    [Display(Name = "Every three months")]
    Quarterly,

    [Display(Name = "Every six months")]
    SixMonthly,

    [Display(Name = "Once a year")]
    Yearly,

    [Display(Name = "When it is needed")]
    AsNeeded,
}
