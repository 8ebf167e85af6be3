using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What is to be done for the family before a review closes, or left out with a reason. The names are in databases: never rename one.</summary>
public enum FamilyPart
{
    [Display(Name = "The key worker")]
    KeyWorker,

    [Display(Name = "The booklet for parents and carers")]
    Booklet,

    [Display(Name = "The offer of bereavement support")]
    Support,

    [Display(Name = "The answers to the family’s questions")]
    Questions,

    [Display(Name = "Telling the family the answers")]
    AnswersTold,

    [Display(Name = "What the family is told of the review")]
    Outcome,

    [Display(Name = "Whether Care of the Next Infant applies")]
    NextInfant,
}
