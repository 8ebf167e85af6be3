using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Holds;

/// <summary>What a hold keeps waiting.</summary>
public enum HoldGate
{
    [Display(Name = "The review meeting")]
    ReviewMeeting,

    [Display(Name = "The panel")]
    Panel,
}
