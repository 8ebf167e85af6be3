using System.Globalization;
using CdopWorkflow.Alerts;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Evidence;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.ThemeWatch;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;
using static CdopWorkflow.Tests.Analytics.ThemeWatch.MonthlyVectors;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>
/// The reference vectors through the whole product: each month its facts arrive as events, the round runs, and what the lead reads in
/// the alert says what the vectors say.
/// </summary>
public sealed class VectorsOnThePageTests
{
    [Fact]
    public async Task Facts_of_each_month_give_the_alerts_and_figures_of_the_vectors()
    {
        var expected = Read("18_e2e_alerts_expected.csv").ToLookup(row => Whole(row["month"]));
        await using var alerts = await AlertsApp.StartAsync(First.AddMonths(72).FirstDay);
        await alerts.App.PutAsync(Deaths(to: 72));
        await alerts.App.SaveThemesAsync();
        var alarms = new Dictionary<(string Theme, string Area), (int Month, double Evidence)>();
        var (watches, escalations) = (0, 0);
        foreach (var month in expected.OrderBy(month => month.Key))
        {
            await alerts.SendFactsAsync(Deaths(month.Key, month.Key).SelectMany(death => new[] { death.Recorded, death.Reviewed }));
            alerts.MoveTo(First.AddMonths(month.Key).FirstDay);
            await alerts.RunRoundsAsync();
            var told = await ToldAsync(alerts);
            foreach (var row in month)
            {
                var key = (CodeOf(row["factor"]), PanelOf(row["panel"]));
                alarms[key] = row["alert"] == "TRUE" ? (month.Key, Number(row["cusum"])) : alarms.GetValueOrDefault(key);
                var (isWatch, isAlert) = (row["watch"] == "TRUE", alarms[key].Month > Math.Max(0, month.Key - 12));
                if (!isWatch && !isAlert)
                {
                    Assert.True(!told.TryGetValue(key, out var none) || none.Alert.State == AlertState.NoLongerMet, $"{key} in {month.Key}");
                    continue;
                }

                var (alert, evidence) = told[key];
                Assert.Equal((string[])[.. isAlert ? ["alert/1"] : Array.Empty<string>(), .. isWatch ? ["watch/1"] : Array.Empty<string>()], evidence.Findings.Select(finding => finding.Rule));
                Assert.Equal((Whole(row["observed_12m"]), (decimal?)FindingWords.Told(Number(row["expected_12m"]))), (alert.Cases, alert.Expected));
                var point = evidence.Series[0].Points[^1];
                Assert.Equal((First.AddMonths(month.Key - 1), alert.Cases, alert.Expected, FindingWords.Told(Number(row["cusum"]))), (point.Month, point.Observed, point.Expected, point.Evidence));
                Assert.Equal(row["national_escalation"] == "TRUE", evidence.StandsOutNationally);
                await ReadAsync(alerts, alert, isAlert ? alarms[key] : null, evidence.StandsOutNationally);
                (watches, escalations) = (watches + (isWatch ? 1 : 0), escalations + (evidence.StandsOutNationally ? 1 : 0));
            }
        }

        Assert.Equal((29, 25, 5), (watches, escalations, expected.SelectMany(month => month).Count(row => row["alert"] == "TRUE")));
        await BaselinesAgreeAsync(alerts);
    }

    /// <summary>
    /// Each row is a panel of its own. What it counts arrives as events; the national rate of its row, which belongs to a country of
    /// its own, stands in the baseline that was frozen for the year.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task Counts_that_chance_hardly_gives_become_alerts_and_others_do_not(int from)
    {
        const int year = 85;
        const string theme = "vector-f01";
        var rows = Read("11_nb_exceedance.csv").Skip(from).Take(30).ToList();
        var panels = AreaTable.Shipped.Panels(First.FirstDay).Select(panel => panel.Code).Take(rows.Count).ToList();
        await using var alerts = await AlertsApp.StartAsync(First.AddMonths(96).FirstDay);
        await alerts.App.SaveThemesAsync();
        await alerts.App.UseAsync<AnalyticsDb>(async db =>
        {
            db.AddRange(rows.Zip(panels, (row, panel) => new FrozenBaseline
            {
                Theme = theme,
                ThemeVersion = 1,
                Area = panel,
                Year = First.AddMonths(year - 1).Year,
                NationalRate = Number(row["national_rate_per_death"]),
                Events = Whole(row["baseline_events"]),
                Deaths = Whole(row["baseline_deaths"]),
            }));
            await db.SaveChangesAsync();
        });
        await alerts.App.PutAsync([Death(panels[0], 1, false), .. rows.Zip(panels).SelectMany(row => Spread(row.Second, 13, 60, row.First["baseline_deaths"], row.First["baseline_events"]))]);
        await alerts.SendFactsAsync(rows.Zip(panels).SelectMany(row => Spread(row.Second, year, 12, row.First["window_deaths"], row.First["window_events"])).SelectMany(death => new[] { death.Recorded, death.Reviewed }));
        await alerts.RunRoundsAsync();

        var told = (await ToldAsync(alerts)).Where(each => each.Value.Evidence.Findings.Any(finding => finding.Rule == "watch/1")).ToDictionary();
        foreach (var (row, panel) in rows.Zip(panels))
        {
            var found = told.TryGetValue((theme, panel), out var seen);
            Assert.Equal((row["case_id"], row["rate_ratio_signal"] == "TRUE"), (row["case_id"], found));
            if (found)
            {
                Assert.Equal(
                    (Whole(row["window_events"]), Whole(row["window_deaths"]), FindingWords.Told(Number(row["expected"]))),
                    (seen.Alert.Cases, seen.Alert.Reviews, seen.Alert.Expected!.Value));
                await ReadAsync(alerts, seen.Alert, null, null);
            }
        }
    }

    private static async Task ReadAsync(AlertsApp alerts, Alert alert, (int Month, double Evidence)? alarm, bool? national)
    {
        var page = await alerts.App.As(Role.SafeguardingLead, AreaTable.England, "Nora National").GetAsync($"/alerts/{alert.Reference}");
        page.Shows(string.Create(UkFormat.Culture, $"{Amount.Of(alert.Cases, "death")} in 12 months to {UkFormat.Month(alert.To)} by month of death, {alert.Expected:0.0} expected"));
        if (alarm is { } reached)
        {
            page.Shows(string.Create(UkFormat.Culture, $"the evidence for a doubling reached {reached.Evidence:0.0} in {UkFormat.Month(First.AddMonths(reached.Month - 1).FirstDay)}"));
        }

        const string stands = "It still stands out when all themes of all panels are compared at once";
        _ = national is null ? page : national.Value ? page.Shows(stands) : page.DoesNotShow(stands);
    }

    private static async Task BaselinesAgreeAsync(AlertsApp alerts)
    {
        var kept = await alerts.App.UseAsync((AnalyticsDb db) => db.Set<FrozenBaseline>().AsNoTracking().Where(row => row.Theme.StartsWith("vector-") && !row.Provisional).ToListAsync());
        foreach (var row in Read("18_e2e_baseline_expected.csv"))
        {
            var baseline = kept.Single(one => one.Theme == CodeOf(row["factor"]) && one.Area == PanelOf(row["panel"]) && one.Year == First.Year + Whole(row["financial_year"]) - 1);
            Assert.Equal((Whole(row["baseline_deaths"]), Whole(row["baseline_events"])), (baseline.Deaths, baseline.Events));
            Agrees(row["national_rate"], baseline.NationalRate);
            Agrees(row["posterior_shape"], baseline.Value!.Shape);
            Agrees(row["posterior_rate"], baseline.Value.RateParameter);
            Agrees(row["rate"], baseline.Value.Rate);
        }
    }

    private static async Task<Dictionary<(string, string), (Alert Alert, AlertEvidence.Told Evidence)>> ToldAsync(AlertsApp alerts) => await alerts.App.UseAsync(async (AlertsDb db) =>
    {
        var evidence = await db.Set<AlertEvidence>().AsNoTracking().ToDictionaryAsync(row => row.AlertId, row => row.Value);
        return (await db.Alerts.AsNoTracking().OrderBy(alert => alert.Reference).ToListAsync())
            .GroupBy(alert => (alert.Theme, alert.Area)).ToDictionary(group => group.Key, group => (group.Last(), evidence[group.Last().Id]));
    });

    private static IEnumerable<Decided> Spread(string panel, int month, int months, string deaths, string withTheme) =>
        Enumerable.Range(0, Whole(deaths)).Select(death => Death(panel, month + (death % months), death < Whole(withTheme)));

    private static Decided Death(string panel, int month, bool withTheme) => new(First.AddMonths(month - 1).FirstDay)
    {
        Panel = panel,
        MonthsToDecision = 0,
        SuddenUnexpected = Contracts.Codes.Answer.No,
        Modifiable = withTheme ? [Factors[0]] : [],
    };

    private static void Agrees(string expected, double actual) => Assert.InRange(Math.Abs(actual / Number(expected) - 1), 0, 1e-9);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
