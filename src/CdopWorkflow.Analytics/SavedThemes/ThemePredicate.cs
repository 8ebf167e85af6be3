using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>
/// What makes a death one with the theme: every part that is given must hold. A death counts once however many of the factors it
/// has; an answer "not known" is no yes. Stored as JSON: parts may be added, none renamed.
/// </summary>
public sealed record ThemePredicate
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Codes of which at least one must be present.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Codes that must all be present.</summary>
    public IReadOnlyList<string> AllOf { get; init; } = [];

    /// <summary>Categories of which the panel must have chosen one; empty for any.</summary>
    public IReadOnlyList<DeathCategory> Categories { get; init; } = [];

    /// <summary>Age bands; empty for children of any age. They are also what expected numbers are worked out over.</summary>
    public IReadOnlyList<AgeBand> Ages { get; init; } = [];

    public IReadOnlyList<Circumstance> Circumstances { get; init; } = [];

    /// <summary>Whether it says anything but an age. Every death has an age: that alone is no theme.</summary>
    [JsonIgnore]
    public bool AsksSomething => AnyOf.Count + AllOf.Count + Categories.Count + Circumstances.Count > 0;

    /// <summary>Whether it can be told from what a rapid response suspects. Categories are for panels.</summary>
    [JsonIgnore]
    public bool IsKnownEarly => Categories.Count == 0;

    /// <summary>Whether a death is among those the theme is compared with.</summary>
    public bool Covers(AgeBand age) => Ages.Count == 0 || Ages.Contains(age);

    public bool Matches(ThemeCase death) =>
        Covers(death.Age)
        && (AnyOf.Count == 0 || AnyOf.Any(death.Factors.Contains))
        && AllOf.All(death.Factors.Contains)
        && (Categories.Count == 0 || (death.Category is { } category && Categories.Contains(category)))
        && Circumstances.All(circumstance => Holds(circumstance, death));

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static ThemePredicate Read(string json) => JsonSerializer.Deserialize<ThemePredicate>(json, Json)!;

    private static bool Holds(Circumstance circumstance, ThemeCase death) => circumstance switch
    {
        Circumstance.SuddenUnexpected => death.SuddenUnexpected == Answer.Yes,
        Circumstance.HazardousCoSleeping => Themes.HazardousCoSleeping.Matches(ThemeFacts.Of(death.Factors, death.Age)),
    };
}
