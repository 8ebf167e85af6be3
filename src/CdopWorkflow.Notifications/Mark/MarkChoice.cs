using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications.Mark;

/// <summary>What a coordinator can say of several notifications at once. It changes nothing of what they say or which case they belong to.</summary>
public enum MarkChoice
{
    [Display(Name = "I have seen them")]
    Seen,

    [Display(Name = "I deal with them")]
    TakeOn,

    [Display(Name = "I no longer deal with them")]
    PutBack,
}
