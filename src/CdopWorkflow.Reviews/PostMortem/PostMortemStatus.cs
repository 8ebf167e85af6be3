using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.PostMortem;

/// <summary>What is known about a post-mortem.</summary>
public enum PostMortemStatus
{
    NotRecorded,

    [Display(Name = "The result is awaited")]
    Awaited,

    [Display(Name = "A first result has come, more is awaited")]
    InitialResult,

    [Display(Name = "The final result has come")]
    ResultReceived,

    [Display(Name = "There was no post-mortem")]
    NotHeld,
}
