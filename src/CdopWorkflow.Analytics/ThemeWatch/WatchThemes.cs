using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Counts the themes under the counting rule in a panel anew and tells what has changed. Does not save: its caller does.</summary>
public sealed class WatchThemes(AnalyticsDb db, ThemeBook book, ReviewsInScope reviews, MeasurePractice practice, AnalyticsOptions options)
{
    private bool? rebuilding;

    /// <summary>After a fact of these panels has changed.</summary>
    public async Task LookAtAsync(IEnumerable<string> panels, DateTimeOffset now, CancellationToken cancel)
    {
        // asked once for all facts of a transaction
        if (rebuilding ??= await db.Rebuilds.AnyAsync(cancel))
        {
            return;
        }

        foreach (var panel in panels.Where(panel => panel != "").Distinct())
        {
            await LookAtAsync(panel, now, cancel);
            await practice.AroundAsync(panel, now, cancel);
        }
    }

    public async Task LookAtAsync(string panel, DateTimeOffset now, CancellationToken cancel)
    {
        var rule = options.ThemeRule;
        var today = UkTime.DateOf(now);
        var live = await book.LiveAsync(today, cancel);
        var counted = live.Where(theme => rule.Watched.Contains(theme.Code) || theme.Rules.Contains(WatchRule.Counting)).Where(theme => reviews.IsIn(panel, theme.Area, today)).ToList();
        var inScope = await reviews.InAsync(panel, today.AddDays(1 - (2 * rule.WindowDays)), today, cancel);
        foreach (var theme in counted)
        {
            var figures = ThemeMeasure.Windows(theme.Predicate, inScope, today, rule.WindowDays);
            Tell(panel, figures, await JudgeAsync(theme, panel, figures, now, cancel));
        }

        var codes = counted.Select(theme => theme.Code).ToList();
        foreach (var ended in await db.Themes.Where(theme => theme.Area == panel && theme.CountingMet && !codes.Contains(theme.Theme)).ToListAsync(cancel))
        {
            Tell(panel, ended.Figures, ended.Count(rule, ended.Figures, counted: false, now));
        }
    }

    private void Tell(string panel, ThemeFigures figures, IEvent? news)
    {
        if (news is not null)
        {
            db.Publish(news);
            db.Audit(
                news is ThemeDetected ? "ThemeDetected" : "ThemeNoLongerMet", news.Subject.Split('@')[0], panel,
                $"{options.ThemeRule.Name}: {figures.Cases} of {figures.Reviews}, before {figures.CasesBefore} of {figures.ReviewsBefore}");
        }
    }

    private async Task<IEvent?> JudgeAsync(ThemeVersion theme, string panel, ThemeFigures figures, DateTimeOffset now, CancellationToken cancel)
    {
        var standing = await db.Themes.FindAsync([theme.Code, panel], cancel);
        if (standing is null && options.ThemeRule.IsMet(figures))
        {
            standing = db.Themes.Add(new ThemeStanding { Theme = theme.Code, Area = panel }).Entity;
        }

        if (standing is not null)
        {
            standing.Name = theme.Name;
        }

        return standing?.Count(options.ThemeRule, figures, counted: true, now);
    }
}
