using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What the family hears of the panel's review.</summary>
public enum FamilyFeedback
{
    NotDecided,

    [Display(Name = "The family was told")]
    Told,

    [Display(Name = "The family does not want to be told")]
    NotWanted,

    [Display(Name = "The family could not be reached, or telling would do harm")]
    NotPossible,
}
