using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Whether the family could speak in its own language.</summary>
public enum InterpreterAtContact
{
    [Display(Name = "Not needed")]
    NotNeeded,

    [Display(Name = "Needed, and there")]
    Present,

    [Display(Name = "Needed, and not there")]
    Missing,
}
