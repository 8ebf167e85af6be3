using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Withdraw;

/// <summary>Why a review ends without a panel.</summary>
public enum WithdrawChoice
{
    [Display(Name = "It should not have been opened")]
    Withdraw,

    [Display(Name = "It is not a death that panels review, for instance a stillbirth")]
    NotReviewable,

    [Display(Name = "It is about the same death as another review")]
    Duplicate,
}
