using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// WATCH and ALERT over every theme, panel, region and England, by month of death: once by what panels decided, once by what rapid
/// responses suspect. A pure function of the facts: run again, it says the same.
/// </summary>
/// <param name="Readings">Every stream with a baseline.</param>
/// <param name="Fresh">Baselines that were worked out and are to be kept for the year.</param>
public sealed record MonthlyRun(IReadOnlyList<ThemeReading> Readings, IReadOnlyList<FrozenBaseline> Fresh)
{
    private static readonly AreaKind[] Kinds = [AreaKind.Panel, AreaKind.Region, AreaKind.Country];

    /// <param name="watched">Themes in force; those that are watched by the counting rule alone are left out.</param>
    public static MonthlyRun Of(ThemeHistory history, IReadOnlyList<ThemeVersion> watched, AreaTable areas, DateOnly today, IReadOnlyCollection<FrozenBaseline> frozen)
    {
        var themes = watched.Where(theme => theme.Rules.Any(rule => rule != WatchRule.Counting)).ToList();
        var (readings, fresh) = (new List<ThemeReading>(), new List<FrozenBaseline>());
        foreach (var provisional in new[] { false, true })
        {
            var seen = provisional ? themes.Where(theme => theme.Predicate.IsKnownEarly).ToList() : themes;
            var panels = StreamsOfThemes.Of(history, seen, AreaKind.Panel, provisional);
            var baselines = new Baselines(history, seen, panels, provisional, frozen);
            foreach (var kind in Kinds)
            {
                var streams = kind == AreaKind.Panel ? panels : StreamsOfThemes.Of(history, seen, kind, provisional);
                readings.AddRange(Judge(history, seen, kind, provisional, streams, baselines, areas, today));
            }

            fresh.AddRange(baselines.Fresh);
        }

        return new MonthlyRun(readings, fresh);
    }

    private static IEnumerable<ThemeReading> Judge(
        ThemeHistory history, List<ThemeVersion> themes, AreaKind kind, bool provisional, List<ThemeStream> streams, Baselines baselines, AreaTable areas, DateOnly today)
    {
        var completeness = provisional ? CompletenessCurve.AtOnce : history.Completeness();
        var heldBack = completeness.HeldBack;
        var last = history.LastMonth - heldBack;
        if (last < 1 || ThemeScan.Start(last) is not { } first)
        {
            return [];
        }

        var byCode = themes.ToDictionary(theme => theme.Code);
        var own = streams.Where(stream => IsInside(stream.Area, byCode[stream.Theme].Area, areas, today)).ToList();
        var inOrder = own.ToDictionary(stream => (stream.Area, stream.Theme));
        return ThemeScan.Run(own, first, last, null, lag => completeness.At(lag + heldBack), baselines.Of)
            .GroupBy(month => (month.Area, month.Theme))
            .Where(months => months.Last().Month == last)
            .Select(months => new ThemeReading(
                byCode[months.Key.Theme], months.Key.Area, kind, provisional, [.. months], inOrder[months.Key],
                baselines.Of(inOrder[months.Key], ThemeScan.YearStart(last))!));
    }

    private static bool IsInside(string area, string themeArea, AreaTable areas, DateOnly today) =>
        themeArea == AreaTable.England || area == themeArea || areas.IsWithin(area, themeArea, today);
}
