using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>Whether the agencies respond together.</summary>
public enum ResponseDecision
{
    [Display(Name = "Not decided yet")]
    NotDecided,

    [Display(Name = "A joint agency response starts")]
    Starts,

    [Display(Name = "No joint agency response")]
    DoesNotStart,
}
