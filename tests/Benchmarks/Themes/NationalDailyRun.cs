using System.Diagnostics;
using System.Globalization;
using Benchmarks.Figures;
using Benchmarks.Installations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace Benchmarks.Themes;

/// <summary>
/// What the program does once a day for the whole of England: forty themes over every panel, region and the country, eight years of deaths
/// read from the database, and what changed told and kept.
/// </summary>
internal static class NationalDailyRun
{
    private const int Years = 8;
    private const int DeathsAYear = 3400;

    private static readonly WatchRule[] Monthly = [WatchRule.Watch, WatchRule.Alert];

    public static async Task<int> RunAsync()
    {
        await using var installation = await Installation.EmbeddedAsync();
        var now = DateTimeOffset.UtcNow;
        var today = UkTime.DateOf(now);
        await ManyFacts.FillAsync(installation.Services, Years * DeathsAYear, today, Years);
        await installation.UseAsync<AnalyticsDb, int>(db => SaveThemesAsync(db, today, now));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Years * DeathsAYear:N0} deaths of {Years} years, 40 themes watched by month"));
        var table = new Table("", "seconds", "aim");
        table.Head();
        table.Row("The first daily round, which fixes the year's baselines", await RoundAsync(installation, now));
        var rounds = new List<double>();
        for (var day = 1; day <= 3; day++)
        {
            rounds.Add(await RoundAsync(installation, now.AddDays(day)));
        }

        table.Row("A daily round after it, all of it", Pairs.Median(rounds));
        var (reading, judging, streams) = await PartsAsync(installation, today);
        table.Row("  of it reading the deaths", reading);
        table.Row($"  of it judging {streams:N0} streams of panels, regions and England", judging, 1);
        return 0;
    }

    private static async Task<double> RoundAsync(Installation installation, DateTimeOffset now)
    {
        var clock = Stopwatch.StartNew();
        await installation.UseAsync<ThemeRound, bool>(async round =>
        {
            await round.RunAsync(now, CancellationToken.None);
            return true;
        });
        return clock.Elapsed.TotalSeconds;
    }

    private static Task<(double Reading, double Judging, int Streams)> PartsAsync(Installation installation, DateOnly today) =>
        installation.UseAsync<AnalyticsDb, (double, double, int)>(async db =>
        {
            var clock = Stopwatch.StartNew();
            var history = await new ReadHistory(db).AsOfAsync(today, CancellationToken.None);
            var reading = clock.Elapsed.TotalSeconds;
            var themes = await new ThemeBook(db).LiveAsync(today, CancellationToken.None);
            clock.Restart();
            var run = MonthlyRun.Of(history, themes, AreaTable.Shipped, today, [.. db.Set<FrozenBaseline>()]);
            return (reading, clock.Elapsed.TotalSeconds, run.Readings.Count);
        });

    /// <summary>Factors, categories and pairs of factors.</summary>
    private static Task<int> SaveThemesAsync(AnalyticsDb db, DateOnly today, DateTimeOffset now)
    {
        var pairs = ManyFacts.Factors.SelectMany((one, at) => ManyFacts.Factors.Skip(at + 1).Select(other => new ThemePredicate { AllOf = [one, other] })).Take(22);
        ThemePredicate[] predicates =
        [
            .. ManyFacts.Factors.Select(factor => new ThemePredicate { AnyOf = [factor] }),
            .. Enumerable.Range(1, 10).Select(category => new ThemePredicate { Categories = [(DeathCategory)category] }),
            .. pairs,
        ];
        foreach (var (number, predicate) in predicates.Index())
        {
            var theme = new SavedTheme { Code = $"bench-{number}", Version = 1, Area = AreaTable.England, LiveFrom = today.AddYears(-Years), SavedAt = now };
            theme.Write($"Theme {number}", predicate, Enum.GetValues<ThemeLevel>(), Monthly);
            db.Add(theme);
        }

        return db.SaveChangesAsync();
    }
}
