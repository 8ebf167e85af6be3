using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>What a passage of a text would give away.</summary>
public enum IdentifierKind
{
    Name,
    Date,

    [Display(Name = "NHS number")]
    NhsNumber,

    Postcode,
    Address,

    [Display(Name = "Contact detail")]
    Contact,

    Reference,
}
