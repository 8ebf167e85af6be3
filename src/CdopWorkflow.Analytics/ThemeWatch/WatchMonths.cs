using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// The monthly run over what is stored. It may run on any day and twice: what it said before is not said again, and late facts change
/// what it said. Does not save: its caller does.
/// </summary>
public sealed class WatchMonths(AnalyticsDb db, ThemeBook book, ReadHistory history, AreaTable areas, AnalyticsOptions options)
{
    public async Task LookAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var facts = await history.AsOfAsync(today, cancel);
        var run = MonthlyRun.Of(facts, await book.LiveAsync(today, cancel), areas, today, await db.Set<FrozenBaseline>().AsNoTracking().ToListAsync(cancel));
        await FreezeAsync(run.Fresh, cancel);

        var notices = ThemeNotice.Of(facts, run.Readings, areas, today);

        // those that counting has just added are not in the database yet
        await db.Themes.LoadAsync(cancel);
        var standing = db.Themes.Local.ToDictionary(theme => (theme.Theme, theme.Area));
        foreach (var notice in notices)
        {
            var key = (notice.Theme.Code, notice.Area);
            var known = standing.TryGetValue(key, out var row) ? row : (standing[key] = db.Themes.Add(new ThemeStanding { Theme = key.Code, Area = key.Area }).Entity);
            Tell(known, known.Judge(options.ThemeRule, notice, null, null, now));
        }

        foreach (var ended in standing.Values.Where(theme => theme.Monthly != "" && !notices.Any(notice => notice.Theme.Code == theme.Theme && notice.Area == theme.Area)).ToList())
        {
            var reading = run.Readings.FirstOrDefault(reading => reading.Theme.Code == ended.Theme && reading.Area == ended.Area);
            var wider = ThemeNotice.WiderThan(ended.Theme, ended.Area, notices, areas, today);
            Tell(ended, ended.Judge(options.ThemeRule, null, reading is null ? null : Finding.Figures(facts, reading), wider, now));
        }
    }

    private void Tell(ThemeStanding theme, IEvent? news)
    {
        if (news is not null)
        {
            db.Publish(news);
            var rules = string.Join(", ", theme.Findings.Select(finding => finding.Rule + (finding.Provisional ? " provisional" : "")));
            db.Audit(news is ThemeDetected ? "ThemeDetected" : "ThemeNoLongerMet", $"theme:{theme.Theme}", theme.Area, $"{rules}: {theme.Told.Cases} of {theme.Told.Reviews}, {theme.Told.Expected} expected");
        }
    }

    /// <summary>Keeps the year's baselines; one whose deaths have changed a great deal, as after an import, is taken anew.</summary>
    private async Task FreezeAsync(IReadOnlyList<FrozenBaseline> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0)
        {
            return;
        }

        var years = fresh.Select(row => row.Year).Distinct().ToList();
        var kept = await db.Set<FrozenBaseline>().Where(row => years.Contains(row.Year)).ToDictionaryAsync(row => (row.Theme, row.ThemeVersion, row.Provisional, row.Area, row.Year), cancel);
        foreach (var row in fresh)
        {
            var same = kept.TryGetValue((row.Theme, row.ThemeVersion, row.Provisional, row.Area, row.Year), out var old) ? old : db.Add(row).Entity;
            (same.NationalRate, same.Events, same.Deaths) = (row.NationalRate, row.Events, row.Deaths);
        }

        db.Audit("BaselinesFrozen", "themes", detail: $"{fresh.Count} baselines for {string.Join(", ", years)}");
    }
}
