using System.Globalization;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using Microsoft.EntityFrameworkCore;
using static CdopWorkflow.Tests.Analytics.ThemeWatch.MonthlyVectors;

namespace CdopWorkflow.Tests.Analytics.ThemeWatch;

/// <summary>The reference vectors from end to end through the product: facts in, the round of each month, notices out.</summary>
public sealed class MonthlyVectorsTests
{
    [Fact]
    public async Task Facts_in_give_the_notices_of_the_vectors_in_their_months()
    {
        var expected = Read("18_e2e_alerts_expected.csv").ToLookup(row => int.Parse(row["month"], CultureInfo.InvariantCulture));
        await using var analytics = await AnalyticsApp.StartAsync(First.AddMonths(72).FirstDay);
        await analytics.App.PutAsync(Deaths());
        await analytics.App.SaveThemesAsync();

        var alarms = new Dictionary<(string Theme, string Panel), int>();
        var (watches, alerts, escalations) = (0, 0, 0);
        foreach (var month in expected.OrderBy(month => month.Key))
        {
            analytics.MoveTo(First.AddMonths(month.Key).FirstDay);
            await analytics.App.RunRoundsAsync();
            var standing = (await analytics.App.UseAsync((AnalyticsDb db) => db.Themes.AsNoTracking().Where(theme => theme.Met).ToListAsync())).ToDictionary(theme => (theme.Theme, theme.Area));
            foreach (var row in month)
            {
                var key = (CodeOf(row["factor"]), PanelOf(row["panel"]));
                var found = standing.TryGetValue(key, out var theme) ? theme.Findings : [];
                var watch = found.SingleOrDefault(finding => finding.Rule == "watch/1");
                Assert.Equal((month.Key, key, row["watch"] == "TRUE"), (month.Key, key, watch is not null));
                alarms[key] = row["alert"] == "TRUE" ? month.Key : alarms.GetValueOrDefault(key);
                var alert = found.SingleOrDefault(finding => finding.Rule == "alert/1");
                Assert.Equal((month.Key, key, alarms[key] > Math.Max(0, month.Key - 12)), (month.Key, key, alert is not null));
                if (alert is not null)
                {
                    Assert.Equal(First.AddMonths(alarms[key] - 1), alert.Month);
                }

                if (found is [var any, ..])
                {
                    Assert.Equal(row["observed_12m"], any.Figures.Cases.ToString(CultureInfo.InvariantCulture));
                    Assert.Equal(double.Parse(row["expected_12m"], CultureInfo.InvariantCulture), (double)any.Figures.Expected!.Value, 0.00501);
                }

                watches += watch is null ? 0 : 1;
                alerts += row["alert"] == "TRUE" && alert is not null ? 1 : 0;
            }

            escalations += month.Count(row => row["national_escalation"] == "TRUE" && standing[(CodeOf(row["factor"]), PanelOf(row["panel"]))].Monthly.Contains("\"National\":true", StringComparison.Ordinal));
        }

        await analytics.App.SettleAsync();
        Assert.Equal((29, 5, 25), (watches, alerts, escalations));
        Assert.All(analytics.Told, news => Assert.True(news is ThemeDetected or ThemeNoLongerMet));
        var told = analytics.Told.Count;
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.Equal(told, analytics.Told.Count);
    }
}
