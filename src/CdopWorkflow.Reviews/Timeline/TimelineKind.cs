using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>What an entry of the history is about, to find it by. The names are in databases: never rename one.</summary>
public enum TimelineKind
{
    [Display(Name = "Everything else")]
    Other,

    [Display(Name = "Steps of the review")]
    Step,

    [Display(Name = "Holds")]
    Hold,

    [Display(Name = "Agency returns")]
    Return,

    [Display(Name = "Meetings")]
    Meeting,

    [Display(Name = "Rapid response and post-mortem")]
    RapidResponse,

    [Display(Name = "The family")]
    Family,

    [Display(Name = "Documents")]
    Document,

    [Display(Name = "Transfers")]
    Transfer,

    [Display(Name = "Corrections of details")]
    Details,

    [Display(Name = "Actions")]
    Action,

    [Display(Name = "Reviews of the same death")]
    Duplicate,

    [Display(Name = "Done by the system")]
    System,
}
