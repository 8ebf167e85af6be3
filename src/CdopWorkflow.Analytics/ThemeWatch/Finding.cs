using CdopWorkflow.Contracts;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>A reading as it is told to those who answer for the area.</summary>
public static class Finding
{
    private const int MonthsTold = 36;

    /// <summary>The rules that are met, none, one or both.</summary>
    public static IEnumerable<ThemeFinding> Of(ThemeHistory history, ThemeReading reading)
    {
        var figures = Figures(history, reading);
        var window = reading.Last.Window;
        var seen = FindingWords.Seen(window.Count, window.Expected, figures.To, reading.Provisional);
        if (reading.AlertMonth is { } month)
        {
            var alarm = reading.Months.Single(each => each.Month == month);
            var when = history.MonthOf(month);
            yield return new ThemeFinding(
                FindingWords.Alert, FindingWords.AlertRule, reading.Provisional, when,
                $"{seen}; {FindingWords.Alarmed(when.FirstDay, alarm.Cusum.Value)}", FindingWords.AlertChance, figures);
        }

        if (reading.Watches)
        {
            var rare = window.Count < WindowExceedance.FewestEvents;
            yield return new ThemeFinding(
                rare ? FindingWords.RareWatch : FindingWords.Watch, rare ? FindingWords.RareWatchRule : FindingWords.WatchRule, reading.Provisional, history.MonthOf(reading.Last.Month), seen, FindingWords.WatchChance, figures);
        }
    }

    /// <summary>The twelve months judged last and the twelve before.</summary>
    public static ThemeFigures Figures(ThemeHistory history, ThemeReading reading)
    {
        var last = reading.Last.Month;
        (int Cases, int Deaths) Between(int from, int to)
        {
            var months = Enumerable.Range(Math.Max(1, from), Math.Max(0, to - Math.Max(1, from) + 1)).ToList();
            return ((int)months.Sum(month => reading.Stream.Events[month - 1]), (int)months.Sum(month => reading.Stream.Deaths[month - 1]));
        }

        var (now, before) = (Between(last - 11, last), Between(last - 23, last - 12));
        return new ThemeFigures(
            history.MonthOf(last - 11).FirstDay, history.MonthOf(last).LastDay, now.Cases, now.Deaths, before.Cases, before.Deaths,
            FindingWords.Told(reading.Last.Window.Expected));
    }

    public static ThemeSeries Series(ThemeHistory history, ThemeReading reading)
    {
        var year = ThemeScan.YearStart(reading.Last.Month);
        var from = history.MonthOf(Math.Max(1, year - 12 - ThemeBaseline.Months)).FirstDay;
        return new ThemeSeries(
            reading.Provisional,
            [
                .. reading.Months.TakeLast(MonthsTold).Select(month => new ThemePoint(
                    history.MonthOf(month.Month), (int)month.Window.Count, FindingWords.Told(month.Window.Expected),
                    (int)reading.Theme.WatchFrom(reading.Baseline.Shape, month.Window.Expected), FindingWords.Told(month.Cusum.Value))),
            ],
            FindingWords.Told(LikelihoodRatioCusum.Default.Threshold),
            FindingWords.Baseline(reading.Baseline, from, history.MonthOf(year - 13).FirstDay, history.MonthOf(year).FirstDay, reading.Provisional));
    }
}
