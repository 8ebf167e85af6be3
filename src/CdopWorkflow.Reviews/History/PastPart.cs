using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.History;

/// <summary>What of a review is read as it stood on an earlier day.</summary>
public enum PastPart
{
    [Display(Name = "Overview")]
    Overview,

    [Display(Name = "Rapid response")]
    RapidResponse,

    [Display(Name = "What agencies answered")]
    Returns,

    [Display(Name = "Pack")]
    Pack,

    [Display(Name = "Panel meetings")]
    Meetings,

    [Display(Name = "Analysis")]
    Analysis,

    [Display(Name = "Family")]
    Family,
}
