using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>Section "reviews:breakGlass": for how long a coordinator may open a case of another area, and who is told.</summary>
public sealed record BreakGlassOptions : IValidatableObject
{
    public const string Section = "reviews:breakGlass";

    /// <summary>Minutes after which the case closes again.</summary>
    [Range(5, 1440)]
    public int Minutes { get; init; } = 60;

    /// <summary>Cases that one person may have open at once.</summary>
    [Range(1, 20)]
    public int AtOnce { get; init; } = 3;

    /// <summary>The Caldicott guardians; for the area of a panel, or one that contains it.</summary>
    public IReadOnlyList<Guardian> Guardians { get; init; } = [];

    /// <summary>Whoever answers for the panel's area: its own guardian, else that of the narrowest area around it. Null where nobody does.</summary>
    public Guardian? Of(string panel, AreaTable areas, DateOnly on) =>
        areas.AnsweringFor(panel, on).Select(area => Guardians.FirstOrDefault(guardian => guardian.Area == area)).FirstOrDefault(guardian => guardian is not null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Guardians.Where(guardian => guardian.Area.Length == 0 || !new EmailAddressAttribute().IsValid(guardian.Email))
            .Select(guardian => new ValidationResult($"Reviews:BreakGlass:Guardians: “{guardian.Area}” needs the code of an area and an e-mail address"));

    /// <summary>Who is told where.</summary>
    public sealed record Guardian
    {
        /// <summary>Code of a panel, a region or England.</summary>
        public string Area { get; init; } = "";

        public string Email { get; init; } = "";
    }
}
