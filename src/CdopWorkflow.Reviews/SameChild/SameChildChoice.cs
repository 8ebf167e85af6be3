using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>What a coordinator says about two reviews that may be about one child.</summary>
public enum SameChildChoice
{
    [Display(Name = "They are different children")]
    Different,

    [Display(Name = "It is the same child, and this review goes on")]
    ThisGoesOn,

    [Display(Name = "It is the same child, and the other review goes on")]
    OtherGoesOn,

    [Display(Name = "It is the same child, and this review is offered to the other panel")]
    Offer,
}
