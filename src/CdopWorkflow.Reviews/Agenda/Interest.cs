using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>What a member declares about one review.</summary>
public enum Interest
{
    [Display(Name = "I have no conflict of interest in this review")]
    None,

    [Display(Name = "I have a conflict of interest in this review")]
    Conflict,
}
