using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>What somebody said to a recommendation. The names are in databases: never rename one.</summary>
public enum InformAnswer
{
    [Display(Name = "They will act on it")]
    WillAct,

    [Display(Name = "They will act on part of it")]
    WillActInPart,

    [Display(Name = "They do it already")]
    DoneAlready,

    [Display(Name = "They will not act on it")]
    WillNotAct,
}
