using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>Whether police and health visit the home or the scene together.</summary>
public enum VisitDecision
{
    [Display(Name = "Not decided yet")]
    NotDecided,

    [Display(Name = "A visit is to be made")]
    ToBeMade,

    [Display(Name = "The visit was made")]
    Made,

    [Display(Name = "There is no visit")]
    NotMade,
}
