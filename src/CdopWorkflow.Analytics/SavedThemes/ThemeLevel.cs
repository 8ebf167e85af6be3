using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>Where a theme is looked for, from the smallest area to the widest. A panel is also the sub-region.</summary>
public enum ThemeLevel
{
    [Display(Name = "Each panel (sub-region)")]
    Panel,

    [Display(Name = "Each region", Description = "Finds a rise that is too small to be seen in one panel")]
    Region,

    [Display(Name = "England")]
    England,
}

public static class ThemeLevels
{
    public static AreaKind Kind(this ThemeLevel level) => level switch
    {
        ThemeLevel.Panel => AreaKind.Panel,
        ThemeLevel.Region => AreaKind.Region,
        ThemeLevel.England => AreaKind.Country,
    };

    /// <summary>The levels that fit in an area: a panel's theme is looked for in the panel alone.</summary>
    public static IEnumerable<ThemeLevel> Within(AreaKind kind) => Enum.GetValues<ThemeLevel>().Where(level => level.Kind() >= kind);
}
