using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>What was told once is known, and what was hidden once stays hidden, whatever is published later.</summary>
public sealed class ReleaseLedgerTests
{
    [Fact]
    public async Task Every_release_is_written_down()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");

        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/releases");
        page.Shows("Annual report 2021/22, Pan-Lancashire, version 1").Shows("Modifiable factors, Pan-Lancashire, 2021/22");
        (await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync("/analytics/releases")).Shows("Nothing has been published yet");
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            var release = await db.Releases.SingleAsync();
            Assert.Equal(("CDOP-SDC-1", 1, "E12000002"), (release.RuleSet, release.Number, release.Region));
            Assert.True(release is { Told: > 20, Hidden: > 5 });
            Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "ReportPublished"));
        });
    }

    /// <summary>
    /// Two quarters of the year are told, the rest of the year is small: the year's own number would give the rest away.
    /// </summary>
    [Fact]
    public async Task A_year_does_not_give_away_what_its_quarters_hid()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(
        [
            .. Reviews(new DateOnly(2021, 5, 1), 40, 12).Concat(Reviews(new DateOnly(2021, 8, 1), 40, 12)).Concat(Reviews(new DateOnly(2021, 11, 1), 40, 2)),
        ]);
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22-q1");
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22-q2");
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22-q3");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22-q1")).Shows("40 deaths reviewed, 12 (30.0%) with modifiable factors");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22-q3")).Shows("40 deaths reviewed, c with modifiable factors");

        // 12 and 12 are known and the last quarter is 0: 26 would tell that the third quarter had 2
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22-q4");
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var year = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        year.Shows("120 deaths reviewed, c with modifiable factors").DoesNotShow("26");
    }

    [Fact]
    public async Task Without_the_quarters_the_year_tells_its_number()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(
        [
            .. Reviews(new DateOnly(2021, 5, 1), 40, 12).Concat(Reviews(new DateOnly(2021, 8, 1), 40, 12)).Concat(Reviews(new DateOnly(2021, 11, 1), 40, 2)),
        ]);
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22")).Shows("120 deaths reviewed, 26 (21.7%) with modifiable factors");
    }

    /// <summary>A region that was published with a hidden panel does not get another panel's number printed that would reveal it.</summary>
    [Fact]
    public async Task A_panel_does_not_give_away_what_its_region_hid()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(
        [
            .. Reviews(new DateOnly(2021, 5, 1), 48, 12),
            .. Reviews(new DateOnly(2021, 5, 1), 90, 20, "MERSEYSIDE", "E08000012"),
            .. Reviews(new DateOnly(2021, 5, 1), 7, 3, "CUMBRIA", "E06000063"),
        ]);
        await analytics.PublishAsync("E12000002", "2021-22");
        var region = await analytics.App.Anonymous().GetAsync("/analytics/public/E12000002/2021-22");
        const string panels = "Reviews by panel, North West, 2021/22";
        Assert.Equal(["145", "35", "24.1%"], region.Row(panels, "Total"));
        Assert.Equal(["7", "<5", "c"], region.Row(panels, "Cumbria"));
        Assert.Equal("c", region.Row(panels, "Pan-Lancashire")[1]);
        Assert.Equal("20", region.Row(panels, "Merseyside")[1]);

        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22")).Shows("48 deaths reviewed, c with modifiable factors");
        await analytics.PublishAsync("MERSEYSIDE", "2021-22");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/MERSEYSIDE/2021-22")).Shows("90 deaths reviewed, 20 (22.2%) with modifiable factors");
    }

    /// <summary>
    /// The panels were told while no neighbour was small. A neighbour that is small now could be worked out from them and the
    /// region's total, whatever else is hidden: those numbers of the region stay inside.
    /// </summary>
    [Fact]
    public async Task A_release_that_would_give_a_hidden_number_away_keeps_it_back()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync([.. Reviews(new DateOnly(2021, 5, 1), 48, 12), .. Reviews(new DateOnly(2021, 5, 1), 90, 20, "MERSEYSIDE", "E08000012")]);
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        await analytics.PublishAsync("MERSEYSIDE", "2021-22");
        await analytics.SendAsync(Reviews(new DateOnly(2021, 6, 1), 7, 3, "CUMBRIA", "E06000063"));
        await analytics.PublishAsync("E12000002", "2021-22");

        var shown = await analytics.App.Anonymous().GetAsync("/analytics/public/E12000002/2021-22");
        shown.Shows("145 deaths reviewed, c with modifiable factors").DoesNotShow("35");
    }

    private static IEnumerable<AnalyticsApp.Sent> Reviews(DateOnly from, int count, int modifiable, string panel = Decided.PanLancashire, string council = Decided.Lancashire) =>
        Enumerable.Range(0, count).Select(n => new Decided(from.AddDays(n % 28))
        {
            Panel = panel,
            Council = council,
            SuddenUnexpected = Answer.No,
            Category = n % 2 == 0 ? DeathCategory.PerinatalOrNeonatal : DeathCategory.Infection,
            Modifiable = n < modifiable ? ["SMOKING_HOUSEHOLD"] : [],
        }.Reviewed);
}
