using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// Once a day, and when themes have changed, every panel is looked at and the monthly run is made again, because windows move on by
/// themselves and late facts change past months; in between those with fresh facts, because two
/// facts that arrive at the same moment in two processes do not see each other.
/// </summary>
public sealed class ThemeRound(AnalyticsDb db, ThemeBook book, WatchThemes themes, WatchMonths months, MeasurePractice practice, AnalyticsOptions options) : IRound
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var rebuild = await db.Rebuilds.FindAsync([FactsRebuild.OnlyRow], cancel);
        if (rebuild is not null && !await rebuild.IsQuietAsync(db, now, cancel))
        {
            return;
        }

        var today = UkTime.DateOf(now);
        var done = await db.RoundsDone.FindAsync([ThemeRoundDone.OnlyRow], cancel);
        var live = string.Join(' ', (await book.LiveAsync(today, cancel)).Select(theme => FormattableString.Invariant($"{theme.Code}/{theme.Version}")));
        var wholeRound = rebuild is not null || done is null || done.Day < today || done.Themes != live;
        foreach (var panel in wholeRound ? await EveryPanelAsync(today, cancel) : await FreshPanelsAsync(now, cancel))
        {
            await themes.LookAtAsync(panel, now, cancel);
        }

        await practice.AllAsync(now, cancel);
        if (wholeRound)
        {
            await months.LookAsync(now, cancel);
            done ??= db.RoundsDone.Add(new ThemeRoundDone()).Entity;
            (done.Day, done.Themes) = (today, live);
        }

        if (rebuild is not null)
        {
            db.Rebuilds.Remove(rebuild);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<string>> EveryPanelAsync(DateOnly today, CancellationToken cancel)
    {
        var from = today.AddDays(1 - options.ThemeRule.WindowDays);
        var withReviews = db.Reviewed.Where(review => review.Counts && review.Infant && review.DecidedOn >= from).Select(review => review.Panel);
        var withThemes = db.Themes.Where(theme => theme.Met).Select(theme => theme.Area);
        return await withReviews.Union(withThemes).ToListAsync(cancel);
    }

    private async Task<List<string>> FreshPanelsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Fresh;
        return await db.Reviewed.Where(review => review.ChangedAt >= since && review.Version > 0).Select(review => review.Panel).Distinct().ToListAsync(cancel);
    }
}
