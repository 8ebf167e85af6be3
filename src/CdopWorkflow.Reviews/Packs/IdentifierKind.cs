using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>What a passage of a text would give away.</summary>
public enum IdentifierKind
{
    Name,
    Initials,
    Date,

    [Display(Name = "Exact age")]
    Age,

    [Display(Name = "NHS number")]
    NhsNumber,

    Postcode,

    [Display(Name = "Place")]
    Address,

    [Display(Name = "Contact detail")]
    Contact,

    [Display(Name = "Number of the case")]
    Reference,
}
