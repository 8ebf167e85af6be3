using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.RecordNationalReturn;

/// <summary>What is recorded about the national database.</summary>
public enum NationalItem
{
    [Display(Name = "It was told of the death")]
    Notified,

    [Display(Name = "The panel’s analysis was sent")]
    Sent,

    [Display(Name = "No analysis is sent")]
    Waived,
}
