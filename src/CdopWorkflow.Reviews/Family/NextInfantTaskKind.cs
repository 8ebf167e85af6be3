using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What is to be seen to.</summary>
public enum NextInfantTaskKind
{
    [Display(Name = "Ask whether the family expects another child")]
    Ask,

    [Display(Name = "Offer Care of the Next Infant")]
    Offer,
}
