using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.ReviewMeetings;

/// <summary>The meetings of the professionals who knew the child, before any panel.</summary>
public enum ReviewMeetingKind
{
    [Display(Name = "First rapid-response meeting")]
    RapidResponseFirst,

    [Display(Name = "Second or further rapid-response meeting")]
    RapidResponseFurther,

    [Display(Name = "Final rapid-response meeting")]
    RapidResponseFinal,

    [Display(Name = "Review meeting")]
    ReviewMeeting,
}
