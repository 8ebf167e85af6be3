using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>Words about themes that several pages use.</summary>
public static class ThemeWords
{
    /// <summary>"Count and ratio, WATCH".</summary>
    public static string Rules(IEnumerable<WatchRule> rules) => string.Join(", ", rules.Select(rule => Choices.Name(rule)));

    public static string Levels(IEnumerable<ThemeLevel> levels) => string.Join(", ", levels.Select(level => Choices.Name(level)));

    /// <summary>Text and colour of its tag.</summary>
    public static (string Text, string Colour) State(ThemeVersion theme, DateOnly today) =>
        theme.RetiredFrom is not null ? ("Retired", "grey")
        : theme.IsDraft ? ("Draft", "yellow")
        : theme.LiveFrom > today ? ("Live later", "blue")
        : ("Live", "green");
}
