using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>What one theme says in one area, judged by month of death.</summary>
/// <param name="Months">In time order; the last is the last month judged.</param>
/// <param name="Stream">What was counted.</param>
/// <param name="Baseline">Of the last month's financial year.</param>
public sealed record ThemeReading(ThemeVersion Theme, string Area, AreaKind Kind, bool Provisional, IReadOnlyList<ThemeMonth> Months, ThemeStream Stream, ThemeBaseline Baseline)
{
    /// <summary>An ALERT holds for so long after its month; another in that time updates it.</summary>
    public const int AlertHolds = 12;

    public ThemeMonth Last => Months[^1];

    public bool Watches => Theme.IsWatched(Last.Window);

    /// <summary>The month of the latest ALERT that still holds; null for none.</summary>
    public int? AlertMonth => Theme.Rules.Contains(WatchRule.Alert)
        ? Months.Where(month => month.Alert && month.Month > Last.Month - AlertHolds).Select(month => (int?)month.Month).Max()
        : null;

    /// <summary>Whether somebody is to be told: a rule is met at a level at which the theme is looked for.</summary>
    public bool Fires => Theme.Levels.Any(level => level.Kind() == Kind) && (Watches || AlertMonth is not null);

    /// <summary>More than was expected of it.</summary>
    public bool IsAbove => Last.Window.Count > Last.Window.Expected;
}
