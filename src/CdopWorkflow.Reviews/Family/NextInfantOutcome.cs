using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What came of asking, or of the offer.</summary>
public enum NextInfantOutcome
{
    [Display(Name = "Offered and accepted")]
    Accepted,

    [Display(Name = "Offered and declined")]
    Declined,

    [Display(Name = "Offered, perhaps later")]
    Later,

    [Display(Name = "Asked: no pregnancy is known")]
    NoPregnancyKnown,

    [Display(Name = "Asking or offering would do harm")]
    NotRight,
}
