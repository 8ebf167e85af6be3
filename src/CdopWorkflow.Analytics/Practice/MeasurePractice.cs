using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Practice;

/// <summary>Counts a theme in the 365 days before a change of practice and in those since. Does not save: its caller does.</summary>
public sealed class MeasurePractice(AnalyticsDb db, ThemeBook book, ReviewsInScope reviews, AreaTable areas)
{
    private const int Days = 365;

    /// <summary>The changes of practice in a panel or in an area around it.</summary>
    public async Task AroundAsync(string panel, DateTimeOffset now, CancellationToken cancel)
    {
        string[] around = [panel, .. areas.AncestorsAndSelf(panel, UkTime.DateOf(now)).Select(area => area.Code)];
        foreach (var practice in await db.Practices.Where(practice => around.Contains(practice.Area)).ToListAsync(cancel))
        {
            await MeasureAsync(practice, now, cancel);
        }
    }

    public async Task AllAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var practice in await db.Practices.ToListAsync(cancel))
        {
            await MeasureAsync(practice, now, cancel);
        }
    }

    public async Task MeasureAsync(FollowedPractice practice, DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        if (await book.FindAsync(practice.Theme, today, cancel) is not { Predicate: var theme })
        {
            return;
        }

        var end = practice.From.AddDays(Days - 1);
        var soFar = today < practice.From ? practice.From : today < end ? today : end;
        var inScope = await reviews.InAsync(practice.Area, practice.From.AddDays(-Days), soFar, cancel);
        var before = ThemeMeasure.Between(theme, inScope, practice.From.AddDays(-Days), practice.From.AddDays(-1));
        if (practice.Judge(before, ThemeMeasure.Between(theme, inScope, practice.From, soFar)) is { } news)
        {
            db.Publish(news);
        }
    }
}
