using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.PostMortem;

/// <summary>What is known about a post-mortem.</summary>
public enum PostMortemStatus
{
    NotRecorded,

    [Display(Name = "The result is awaited")]
    Awaited,

    [Display(Name = "The result has come")]
    ResultReceived,

    [Display(Name = "There was no post-mortem")]
    NotHeld,
}
