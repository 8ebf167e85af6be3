using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Accept;

/// <summary>Whether a death is to be reviewed.</summary>
public enum ScopeChoice
{
    [Display(Name = "Yes, it is to be reviewed")]
    InScope,

    [Display(Name = "No, it is out of scope")]
    OutOfScope,

    [Display(Name = "Not decided yet")]
    NotDecided,
}
