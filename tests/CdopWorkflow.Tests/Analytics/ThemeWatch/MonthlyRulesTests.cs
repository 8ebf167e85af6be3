using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

/// <summary>WATCH and ALERT as they run in the product: by month of death, once for the widest area, corrected by late facts.</summary>
public sealed class MonthlyRulesTests
{
    private const string Code = "vaccines";
    private const string Factor = "IMMUNISATION_GAP";
    private const string NorthWest = "E12000002";
    private static readonly MonthOf First = new(2017, 4);
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public async Task A_rise_in_one_panel_is_told_once_with_what_it_rests_on()
    {
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 1), .. Before("MERSEYSIDE", 1), .. Rise("PAN-LANCASHIRE", 8), .. Rise("MERSEYSIDE", 1)]);
        await analytics.App.RunRoundsAsync();
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();

        var told = Assert.IsType<ThemeDetected>(Assert.Single(analytics.Told));
        Assert.Equal((Code, "PAN-LANCASHIRE", "Missed vaccines"), (told.Theme, told.Area, told.ThemeName));
        Assert.Equal("Deaths of children of any age with incomplete immunisation", told.ThemeInWords);
        Assert.Equal(["alert/1", "watch/1"], told.Findings!.Select(finding => finding.Rule));
        Assert.Equal((8, 60, 1, 60), (told.Figures.Cases, told.Figures.Reviews, told.Figures.CasesBefore, told.Figures.ReviewsBefore));
        Assert.Equal((new DateOnly(2024, 4, 1), new DateOnly(2025, 3, 31), 1.0m), (told.Figures.From, told.Figures.To, told.Figures.Expected));
        Assert.Contains("8 deaths with the theme in 12 months to March 2025; 1.0 expected", told.Findings![1].InWords, StringComparison.Ordinal);
        Assert.Contains("fewer than 1 of 200", told.Findings[1].ChanceInWords, StringComparison.Ordinal);
        var series = Assert.Single(told.Series!);
        Assert.Equal((8, 4.09m, new MonthOf(2025, 3)), (series.Points[^1].Observed, series.EvidenceLine, series.Points[^1].Month));
        Assert.Contains("5 of 300 deaths here from April 2018 to March 2023", series.BaselineInWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_correction_changes_what_was_told_and_can_end_it()
    {
        var rise = Rise("PAN-LANCASHIRE", 8).ToList();
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 1), .. Before("MERSEYSIDE", 1), .. rise, .. Rise("MERSEYSIDE", 1)]);
        await analytics.App.RunRoundsAsync();
        var withFactor = rise.Where(death => death.Modifiable.Length > 0).ToList();
        await analytics.SendAsync(withFactor.Take(1).Select(death => (death with { Version = 2, Modifiable = [] }).Reviewed));
        analytics.MoveTo(April.AddDays(1));
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Equal((2, 7), (analytics.Told.Count, Assert.IsType<ThemeDetected>(analytics.Told[^1]).Figures.Cases));

        await analytics.SendAsync(withFactor.Skip(1).Select(death => (death with { Version = 2, Modifiable = [] }).Reviewed));
        analytics.MoveTo(April.AddDays(2));
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        var ended = Assert.IsType<ThemeNoLongerMet>(analytics.Told[^1]);
        Assert.Equal((3, 0, (string?)null), (ended.Version, ended.Figures.Cases, ended.ToldIn));
    }

    [Fact]
    public async Task A_rise_in_many_panels_is_told_once_for_the_region_with_those_that_contribute()
    {
        string[] panels = ["PAN-LANCASHIRE", "MERSEYSIDE", "CUMBRIA", "MANCHESTER", "PAN-CHESHIRE"];
        await using var analytics = await StartAsync(
            [ThemeLevel.Panel, ThemeLevel.Region],
            [.. panels.SelectMany(panel => Before(panel, 1)), .. panels.SelectMany(panel => Rise(panel, panel == "CUMBRIA" ? 0 : panel == "MERSEYSIDE" ? 8 : 3))]);
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        var told = Assert.IsType<ThemeDetected>(Assert.Single(analytics.Told));
        Assert.Equal((NorthWest, 17), (told.Area, told.Figures.Cases));
        Assert.Equal(["MERSEYSIDE", "MANCHESTER", "PAN-CHESHIRE", "PAN-LANCASHIRE"], told.Contributing!.Take(1).Concat(told.Contributing!.Skip(1).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(WatchRule.RareWatch, 2, true)]
    [InlineData(WatchRule.RareWatch, 1, false)]
    [InlineData(WatchRule.Watch, 2, false)]
    public async Task Two_deaths_are_told_where_a_theme_is_marked_as_rare(WatchRule rule, int deaths, bool told)
    {
        var past = Before("MERSEYSIDE", 0).ToList();
        past[30 * 5] = past[30 * 5] with { Modifiable = [Factor] };
        await using var analytics = await StartAsync(
            [ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 0), .. past, .. Rise("PAN-LANCASHIRE", deaths), .. Rise("MERSEYSIDE", 0)], rule: rule);
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();

        Assert.Equal(told ? 1 : 0, analytics.Told.Count);
        if (told)
        {
            var news = Assert.IsType<ThemeDetected>(analytics.Told[0]);
            var finding = Assert.Single(news.Findings!);
            Assert.Equal(("watch/1-rare", 2, 0.10m), (finding.Rule, news.Figures.Cases, news.Figures.Expected));
            Assert.Contains("fewer than 1 in 5 years is expected", finding.RuleInWords, StringComparison.Ordinal);
            Assert.Equal(2, news.Series![0].Points[^1].WatchFrom);
        }
    }

    [Fact]
    public async Task A_theme_that_a_panel_keeps_for_itself_is_looked_for_there_alone()
    {
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 1), .. Before("MERSEYSIDE", 1), .. Rise("PAN-LANCASHIRE", 8), .. Rise("MERSEYSIDE", 8)], "MERSEYSIDE");
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Equal(["MERSEYSIDE"], analytics.Told.OfType<ThemeDetected>().Select(told => told.Area));
    }

    [Fact]
    public async Task What_rapid_responses_suspect_is_seen_before_panels_decide()
    {
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 1), .. Before("MERSEYSIDE", 1)]);
        var lately = Enumerable.Range(0, 12).SelectMany(month => Enumerable.Range(0, 5).Select(_ => new Decided(First.AddMonths(84 + month).FirstDay) { MonthsToDecision = 0 })).ToList();
        await analytics.SendAsync(lately.Select(death => death.Recorded));
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Empty(analytics.Told);

        // the stream has a past of its own: the years before suspected the factor now and then
        var past = Before("PAN-LANCASHIRE", 1).Concat(Before("MERSEYSIDE", 1)).ToList();
        await analytics.SendAsync([.. past.SelectMany(death => new[] { death.Recorded, Suspected(death, death.Modifiable.Length > 0) })]);
        await analytics.SendAsync(lately.Select((death, index) => Suspected(death, index % 7 == 0)));
        analytics.MoveTo(April.AddDays(1));
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        var told = Assert.IsType<ThemeDetected>(Assert.Single(analytics.Told));
        Assert.All(told.Findings!, finding => Assert.True(finding.Provisional));
        Assert.Contains("with the theme suspected", told.Findings![0].InWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_of_which_too_little_is_known_are_held_back()
    {
        var late = Before("PAN-LANCASHIRE", 1).Select(death => death with { On = death.On.AddMonths(6), MonthsToDecision = 6 });
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. late, .. Rise("PAN-LANCASHIRE", 0)]);
        await analytics.App.UseAsync<ReadHistory>(async read =>
        {
            var history = await read.AsOfAsync(April, CancellationToken.None);
            Assert.Equal((6, 96), (history.Completeness().HeldBack, history.LastMonth));
            var run = MonthlyRun.Of(history, [Theme([ThemeLevel.Panel], AreaTable.England).Value], AreaTable.Shipped, April, []);
            Assert.Equal(90, run.Readings[0].Last.Month);
        });
    }

    [Fact]
    public async Task The_baseline_of_a_year_is_kept_and_taken_anew_when_the_deaths_themselves_change()
    {
        await using var analytics = await StartAsync([ThemeLevel.Panel], [.. Before("PAN-LANCASHIRE", 1), .. Before("MERSEYSIDE", 1)]);
        await analytics.App.RunRoundsAsync();
        var kept = await BaselineAsync(analytics);
        Assert.Equal((5, 300), (kept.Events, kept.Deaths));

        var more = Before("PAN-LANCASHIRE", 5).Where(death => death.Modifiable.Length > 0).Take(8);
        await analytics.App.PutAsync(more);
        analytics.MoveTo(April.AddDays(1));
        await analytics.App.RunRoundsAsync();
        Assert.Equal(5, (await BaselineAsync(analytics)).Events);

        await analytics.App.PutAsync(Before("PAN-LANCASHIRE", 5));
        analytics.MoveTo(April.AddDays(2));
        await analytics.App.RunRoundsAsync();
        Assert.True((await BaselineAsync(analytics)).Events > 20);
    }

    private static Task<FrozenBaseline> BaselineAsync(AnalyticsApp analytics) => analytics.App.UseAsync((AnalyticsDb db) =>
        db.Set<FrozenBaseline>().AsNoTracking().SingleAsync(row => row.Theme == Code && row.Area == "PAN-LANCASHIRE" && !row.Provisional && row.Year == 2024));

    private static AnalyticsApp.Sent Suspected(Decided death, bool suspected) => new(
        new FactorsSuspected(
            death.Key, 1, death.Panel, death.Council, MonthOf.Of(death.On), death.Age, Expectedness.Unexpected,
            [new FactorSuspected(Factor, suspected ? Answer.Yes : Answer.No)], "2026.1"),
        death.On);

    /// <summary>Seven years of five deaths a month.</summary>
    private static IEnumerable<Decided> Before(string panel, int aYear) => PastDeaths.Steady(panel, First, 84, 5, aYear, Factor);

    private static IEnumerable<Decided> Rise(string panel, int aYear) => PastDeaths.Steady(panel, First.AddMonths(84), 12, 5, aYear, Factor);

    private static SavedTheme Theme(IEnumerable<ThemeLevel> levels, string area, WatchRule rule = WatchRule.Watch)
    {
        var theme = new SavedTheme { Code = Code, Version = 1, Area = area, LiveFrom = First.FirstDay };
        theme.Write("Missed vaccines", new ThemePredicate { AnyOf = [Factor] }, levels, rule == WatchRule.Watch ? [rule, WatchRule.Alert] : [rule]);
        return theme;
    }

    private static async Task<AnalyticsApp> StartAsync(IEnumerable<ThemeLevel> levels, IEnumerable<Decided> deaths, string area = AreaTable.England, WatchRule rule = WatchRule.Watch)
    {
        var analytics = await AnalyticsApp.StartAsync(April);
        await analytics.App.PutAsync(deaths);
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            db.Add(Theme(levels, area, rule));
            await db.SaveChangesAsync();
        });
        return analytics;
    }
}
