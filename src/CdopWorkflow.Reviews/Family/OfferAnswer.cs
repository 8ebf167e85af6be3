using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What the family said to an offer.</summary>
public enum OfferAnswer
{
    Accepted,

    Declined,

    [Display(Name = "Perhaps later")]
    Later,
}
