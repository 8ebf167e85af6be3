using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.GapRegister;

public enum DataGapState
{
    [Display(Name = "Raised, nobody owns it yet")]
    Raised,

    [Display(Name = "Somebody sees to it")]
    Assigned,

    /// <summary>The field is now known often enough.</summary>
    [Display(Name = "Filled")]
    Filled,

    [Display(Name = "Closed")]
    Closed,
}
