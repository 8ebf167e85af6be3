using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>What the page asks about a theme.</summary>
public sealed class ThemeForm : IValidatableObject
{
    /// <summary>No figure may stand in a name: none of a date, a postcode or a number of a person gets into one.</summary>
    private const string Letters = @"[\p{L} ,'’()\-]+";

    [Display(Name = "What is the theme called?", ShortName = "name of the theme", Description = "For example, Sofa sharing after alcohol. Never name a child, a family or a place: the name stands in alerts and letters.")]
    [Required]
    [StringLength(SavedTheme.LongestName, MinimumLength = 3, ErrorMessage = "The name of the theme must be between 3 and 60 characters")]
    [RegularExpression(Letters, ErrorMessage = "The name of the theme must only include letters, spaces, commas, brackets, hyphens and apostrophes")]
    public string? Name { get; set; }

    [Display(Name = "Where should it be looked for?", ShortName = "area")]
    [Required(ErrorMessage = "Select where the theme is looked for")]
    public string? Area { get; set; }

    [Display(Name = "Any of these factors", Description = "One is enough. A death with several counts once.")]
    public string[] AnyOf { get; set; } = [];

    [Display(Name = "All of these factors", Description = "Every one must be present, as well as any chosen above.")]
    public string[] AllOf { get; set; } = [];

    [Display(Name = "Which categories of death?", Description = "Leave empty for any. A theme with a category cannot be told from a rapid response: panels decide the category.")]
    public DeathCategory[] Categories { get; set; } = [];

    [Display(Name = "Children of which age?", Description = "Leave empty for any age. Expected numbers are worked out over deaths of these ages.")]
    public AgeBand[] Ages { get; set; } = [];

    [Display(Name = "Under which circumstances?", Description = "Leave empty for any")]
    public Circumstance[] Circumstances { get; set; } = [];

    [Display(Name = "At which levels?", Description = "One notice is sent, from the widest level at which the theme stands out")]
    public ThemeLevel[] Levels { get; set; } = [];

    [Display(Name = "By which rules?")]
    public WatchRule[] Rules { get; set; } = [];

    /// <summary>Revision of the draft on the screen; 0 for a new one.</summary>
    public int Revision { get; set; }

    public ThemePredicate Predicate => new()
    {
        AnyOf = [.. AnyOf.Distinct()],
        AllOf = [.. AllOf.Distinct()],
        Categories = [.. Categories.Distinct().Order()],
        Ages = [.. Ages.Distinct().Order()],
        Circumstances = [.. Circumstances.Distinct().Order()],
    };

    public static ThemeForm Of(ThemeVersion theme, int revision) => new()
    {
        Name = theme.Name,
        Area = theme.Area,
        AnyOf = [.. theme.Predicate.AnyOf],
        AllOf = [.. theme.Predicate.AllOf],
        Categories = [.. theme.Predicate.Categories],
        Ages = [.. theme.Predicate.Ages],
        Circumstances = [.. theme.Predicate.Circumstances],
        Levels = [.. theme.Levels],
        Rules = [.. theme.Rules],
        Revision = revision,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Predicate.AsksSomething)
        {
            yield return new ValidationResult("Select at least one factor, category or circumstance: every death has an age, so an age alone is no theme", [nameof(AnyOf)]);
        }

        if (AnyOf.Concat(AllOf).Any(code => FactorCatalogue.Shipped.Find(code) is null))
        {
            yield return new ValidationResult("Select factors from the list", [nameof(AnyOf)]);
        }

        if (!Categories.All(Enum.IsDefined) || !Ages.All(Enum.IsDefined) || !Circumstances.All(Enum.IsDefined) || !Levels.All(Enum.IsDefined) || !Rules.All(Enum.IsDefined))
        {
            yield return new ValidationResult("Select from the lists", [nameof(Categories)]);
        }

        if (Levels.Length == 0)
        {
            yield return new ValidationResult("Select at least one level", [nameof(Levels)]);
        }

        if (Rules.Length == 0)
        {
            yield return new ValidationResult("Select at least one rule", [nameof(Rules)]);
        }
    }
}
