using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Family;

/// <summary>How the family was reached.</summary>
public enum ContactMeans
{
    [Display(Name = "A visit at home")]
    Visit,

    [Display(Name = "A meeting elsewhere")]
    Meeting,

    [Display(Name = "By telephone")]
    Telephone,

    [Display(Name = "By video")]
    Video,

    [Display(Name = "By letter")]
    Letter,

    [Display(Name = "By e-mail or message")]
    Message,
}
