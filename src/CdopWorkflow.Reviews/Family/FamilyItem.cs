using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What is recorded about the contact with the family.</summary>
public enum FamilyItem
{
    [Display(Name = "The key worker")]
    KeyWorker,

    [Display(Name = "The booklet for parents and carers")]
    Booklet,

    [Display(Name = "A question the family asks")]
    Question,

    [Display(Name = "The answer to a question")]
    Answer,

    [Display(Name = "What the family is told of the review")]
    Feedback,
}
