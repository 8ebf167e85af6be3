using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>Runs a theme's rules over the past, as if it had been live. A pure function of the facts.</summary>
public static class BackTester
{
    /// <param name="progress">Told which step begins, from 1.</param>
    public static BackTested Run(ThemeHistory history, ThemeVersion theme, ThemeRule counting, AreaTable areas, DateOnly today, Action<int> progress)
    {
        var completeness = history.Completeness();
        var last = history.LastMonth - completeness.HeldBack;
        int? first = ThemeScan.YearStart(last) >= ThemeScan.FirstWholeYear ? ThemeScan.FirstWholeYear : ThemeScan.Start(Math.Max(1, last));
        var firings = new List<Firing>();
        var falseAlarms = theme.Rules.ToDictionary(rule => rule, _ => 0.0);
        var series = new Dictionary<string, IReadOnlyList<BackTestPoint>>();
        var panels = StreamsOfThemes.Of(history, [theme], AreaKind.Panel, provisional: false);
        var baselines = new Baselines(history, [theme], panels, provisional: false, []);
        foreach (var (index, level) in Enum.GetValues<ThemeLevel>().Index())
        {
            progress(index + 1);
            if (!theme.Levels.Contains(level) || first is null)
            {
                continue;
            }

            var streams = StreamsOfThemes.Of(history, [theme], level.Kind(), provisional: false).Where(stream => theme.LooksAt(stream.Area, level.Kind(), areas, today)).ToList();
            foreach (var stream in ThemeScan.Run(streams, first.Value, last, null, lag => completeness.At(lag + completeness.HeldBack), baselines.Of).GroupBy(month => month.Area))
            {
                var months = stream.ToList();
                firings.AddRange(Fired(history, theme, level.Kind(), months));
                AddFalseAlarms(falseAlarms, months[^1].Window.Expected);
                series[stream.Key] = [.. months.Select(month => Point(history, theme, month, baselines.Of(streams.Single(each => each.Area == stream.Key), ThemeScan.YearStart(month.Month))!))];
            }
        }

        progress(Enum.GetValues<ThemeLevel>().Length + 1);
        if (theme.Rules.Contains(WatchRule.Counting))
        {
            foreach (var panel in panels.Where(stream => theme.Area == AreaTable.England || areas.IsWithin(stream.Area, theme.Area, today)).Select(stream => stream.Area))
            {
                firings.AddRange(CountingTest.Of(history, theme, counting, panel, out var aYear));
                falseAlarms[WatchRule.Counting] += FalseAlarms.Shipped.Counting(aYear);
            }
        }

        return new BackTested(
            first is { } from ? history.MonthOf(from) : null, history.MonthOf(Math.Max(1, last)),
            [.. firings.OrderBy(firing => firing.Month.ToString(), StringComparer.Ordinal).ThenBy(firing => firing.Kind).ThenBy(firing => firing.Area, StringComparer.Ordinal)],
            falseAlarms, series);
    }

    /// <summary>A watch is one notice while it lasts; an ALERT within twelve months of the last adds to that one.</summary>
    private static IEnumerable<Firing> Fired(ThemeHistory history, ThemeVersion theme, AreaKind kind, List<ThemeMonth> months)
    {
        var (watching, lastAlert) = (false, int.MinValue / 2);
        foreach (var month in months)
        {
            Firing Now(WatchRule rule) => new(rule, kind, month.Area, history.MonthOf(month.Month), month.Window.Count, month.Window.Expected);
            if (theme.IsWatched(month.Window) && !watching)
            {
                yield return Now(theme.Rules.Contains(WatchRule.RareWatch) ? WatchRule.RareWatch : WatchRule.Watch);
            }

            watching = theme.IsWatched(month.Window);
            if (theme.Rules.Contains(WatchRule.Alert) && month.Alert)
            {
                if (month.Month - lastAlert > ThemeReading.AlertHolds)
                {
                    yield return Now(WatchRule.Alert);
                }

                lastAlert = month.Month;
            }
        }
    }

    private static void AddFalseAlarms(Dictionary<WatchRule, double> sums, double aYear)
    {
        if (sums.ContainsKey(WatchRule.Watch))
        {
            sums[WatchRule.Watch] += FalseAlarms.Shipped.Watch(aYear);
        }

        if (sums.ContainsKey(WatchRule.RareWatch))
        {
            sums[WatchRule.RareWatch] += FalseAlarms.Shipped.RareWatch(aYear);
        }

        if (sums.ContainsKey(WatchRule.Alert))
        {
            sums[WatchRule.Alert] += FalseAlarms.Shipped.Alert(aYear);
        }
    }

    private static BackTestPoint Point(ThemeHistory history, ThemeVersion theme, ThemeMonth month, ThemeBaseline baseline) =>
        new(history.MonthOf(month.Month), month.Window.Count, month.Window.Expected, theme.WatchFrom(baseline.Shape, month.Window.Expected));
}
