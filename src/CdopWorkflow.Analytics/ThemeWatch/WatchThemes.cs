using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Counts the watched themes of a panel anew and tells what has changed. Does not save: its caller does.</summary>
public sealed class WatchThemes(AnalyticsDb db, ReviewsInScope reviews, MeasurePractice practice, AnalyticsOptions options)
{
    /// <summary>After a fact of these panels has changed.</summary>
    public async Task LookAtAsync(IEnumerable<string> panels, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Rebuilds.AnyAsync(cancel))
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
        var inScope = await reviews.InAsync(panel, today.AddDays(1 - (2 * rule.WindowDays)), today, cancel);
        foreach (var theme in rule.Watched.Select(Themes.Find).OfType<Theme>())
        {
            var figures = ThemeMeasure.Windows(theme, inScope, today, rule.WindowDays);
            if (await JudgeAsync(theme.Code, panel, figures, now, cancel) is { } news)
            {
                db.Publish(news);
                db.Audit(
                    news is ThemeDetected ? "ThemeDetected" : "ThemeNoLongerMet", $"theme:{theme.Code}", panel,
                    $"{rule.Name}: {figures.Cases} of {figures.Reviews}, before {figures.CasesBefore} of {figures.ReviewsBefore}");
            }
        }
    }

    private async Task<IEvent?> JudgeAsync(string theme, string panel, ThemeFigures figures, DateTimeOffset now, CancellationToken cancel)
    {
        var standing = await db.Themes.FindAsync([theme, panel], cancel);
        if (standing is null && options.ThemeRule.IsMet(figures))
        {
            standing = db.Themes.Add(new ThemeStanding { Theme = theme, Area = panel }).Entity;
        }

        return standing?.Judge(options.ThemeRule, figures, now);
    }
}
