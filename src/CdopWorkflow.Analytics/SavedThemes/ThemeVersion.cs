using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>One version of a theme as it is shown, tested and watched.</summary>
public sealed record ThemeVersion(
    string Code, int Version, string Name, string Area, ThemePredicate Predicate, IReadOnlyList<ThemeLevel> Levels, IReadOnlyList<WatchRule> Rules,
    DateOnly? LiveFrom, DateOnly? RetiredFrom)
{
    public string InWords => PredicateWords.Of(Predicate);

    /// <summary>Came with the program, until somebody saves another version.</summary>
    public bool IsBuiltIn { get; init; }

    public bool IsDraft => LiveFrom is null && RetiredFrom is null;

    public bool IsLive(DateOnly on) => LiveFrom <= on && (RetiredFrom is null || on < RetiredFrom);

    /// <summary>Whether WATCH is met, as the theme asks for it.</summary>
    public bool IsWatched(WindowExceedance window) =>
        Rules.Contains(WatchRule.RareWatch) ? window.RareWatch : Rules.Contains(WatchRule.Watch) && window.Watch;

    /// <summary>The smallest count in twelve months that is a watch: the line of the rule.</summary>
    public long WatchFrom(double size, double expected) =>
        WindowExceedance.Line(size, expected, fewest: Rules.Contains(WatchRule.RareWatch) ? WindowExceedance.FewestOf(expected) : WindowExceedance.FewestEvents);

    /// <summary>Whether it is looked for in an area: at its level, and inside the theme's own area.</summary>
    public bool LooksAt(string area, AreaKind kind, AreaTable areas, DateOnly on) =>
        Levels.Any(level => level.Kind() == kind) && (Area == AreaTable.England || Area == area || areas.IsWithin(area, Area, on));
}
