using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>What a panel answered that was asked to bring its reviews to a meeting.</summary>
public enum InvitationAnswer
{
    [Display(Name = "No answer yet")]
    Waiting,

    [Display(Name = "Agreed")]
    Agreed,

    [Display(Name = "Declined")]
    Declined,
}
