using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.Data;

/// <summary>What a coordinator can say about a possible duplicate.</summary>
public enum DuplicateChoice
{
    [Display(Name = "Same child: link")]
    SameChild,

    [Display(Name = "Different child: open a case of its own")]
    DifferentChild,

    [Display(Name = "Different child, of one birth with that of")]
    Twin,

    [Display(Name = "Undecided yet")]
    Undecided,

    [Display(Name = "Link taken back")]
    LinkTakenBack,

    [Display(Name = "Passed on to the panel that holds")]
    PassedOn,
}
