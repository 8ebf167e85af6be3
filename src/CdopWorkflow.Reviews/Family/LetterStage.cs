using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>The points of the national toolkit at which a family has a letter. The names are in databases: never rename one.</summary>
public enum LetterStage
{
    [Display(Name = "After the death: condolence, the key worker and what happens now")]
    AfterDeath,

    [Display(Name = "Before the review meeting: invitation to share views and questions")]
    BeforeReviewMeeting,

    [Display(Name = "After the review meeting: what was said, and the answers")]
    AfterReviewMeeting,

    [Display(Name = "Before the panel: what the panel is, and further questions")]
    BeforePanel,

    [Display(Name = "After the panel: the outcome, and who can be asked about it")]
    AfterPanel,
}
