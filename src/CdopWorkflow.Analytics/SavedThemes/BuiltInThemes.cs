using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>The themes that come with the program, as version 1 of themes that an installation may change or retire.</summary>
public static class BuiltInThemes
{
    /// <summary>Themes of sleep, which are measured over deaths of infants.</summary>
    private static readonly string[] Sleep = ["unsafe-sleep", "co-sleeping", "hazardous-co-sleeping", "safer-sleep-advice"];

    private static readonly DateOnly Always = new(2000, 1, 1);

    public static IReadOnlyList<ThemeVersion> All { get; } = [.. Themes.All.Select(Of)];

    private static ThemeVersion Of(Theme theme) => new(
        theme.Code, 1, theme.Name, AreaTable.England,
        new ThemePredicate
        {
            AnyOf = [.. theme.AnyOf.Order(StringComparer.Ordinal)],
            Ages = Sleep.Contains(theme.Code) ? [AgeBand.Days0To27, AgeBand.Days28To364] : [],
            Circumstances = theme.And is null ? [] : [Circumstance.HazardousCoSleeping],
        },
        [ThemeLevel.Panel, ThemeLevel.Region, ThemeLevel.England], [WatchRule.Watch, WatchRule.Alert], Always, null)
    {
        IsBuiltIn = true,
    };
}
