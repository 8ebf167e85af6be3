using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Support that can be offered to a bereaved family.</summary>
public enum BereavementSupport
{
    [Display(Name = "Bereavement counselling")]
    Counselling,

    [Display(Name = "Support for brothers and sisters")]
    Siblings,

    [Display(Name = "A support group or charity")]
    Group,

    [Display(Name = "Practical and financial advice")]
    Practical,

    [Display(Name = "Spiritual or religious support")]
    Spiritual,

    [Display(Name = "Memory making")]
    Memory,
}
