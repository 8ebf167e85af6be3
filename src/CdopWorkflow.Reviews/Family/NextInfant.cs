using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Whether the family is to be offered the programme Care of the Next Infant (CONI) should it expect another child.</summary>
public enum NextInfant
{
    [Display(Name = "Yes: it is to be offered when the family expects another child")]
    Applies,

    [Display(Name = "No")]
    DoesNotApply,
}
