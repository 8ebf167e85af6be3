using System.Net;
using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Denominators;

public sealed class DenominatorPageTests
{
    private const string Heading = "measure,area,year,breakdown,category,count,provisional,source\n";
    private const string Births = Heading + "live-births,E06000008,2024,,,2000,no,ONS births 2024\nlive-births,E06000009,2024,,,1500,yes,ONS births 2024\nlive-births,E10000017,2024,,,12000,no,ONS births 2024\n";

    [Fact]
    public async Task A_file_is_checked_then_imported_and_replaced_by_a_later_one()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var checkedFile = await UploadAsync(analytics, Births);
        checkedFile.Shows("adds 3 figures and replaces 0 figures");
        Assert.Null(await FindAsync(analytics, Decided.Blackburn));

        (await checkedFile.SubmitAsync("Import these figures")).Shows("Imported");
        Assert.Equal(2000, (await FindAsync(analytics, Decided.Blackburn))!.Count);

        var later = await UploadAsync(analytics, Births.Replace("2000", "2050", StringComparison.Ordinal));
        later.Shows("adds 0 figures and replaces 3 figures");
        await later.SubmitAsync("Import these figures");
        Assert.Equal(2050, (await FindAsync(analytics, Decided.Blackburn))!.Count);

        var first = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/denominators/1");
        Assert.Equal("Replaced by version 2", first.Row("Figures of version 1", "2")[^1]);
        Assert.Equal("2,000", first.Row("Figures of version 1", "2")[5]);
    }

    [Fact]
    public async Task A_file_with_a_fault_is_told_by_line_and_leaves_nothing()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var page = await UploadAsync(analytics, Births + "live-births,nowhere,2024,,,1,no,<script>alert(1)</script>\n");
        page.ShowsError("Put right the fault in the file. Nothing was imported");
        Assert.Equal("area must be the code of a council, panel or region, or of England", Assert.Single(page.Row("What to put right", "5")));
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.False(await db.Set<DenominatorFile>().AnyAsync()));
    }

    [Fact]
    public async Task No_file_and_an_empty_file_are_told_in_words()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/denominators");
        (await page.SubmitAsync("Check the file")).ShowsError("Select a file of denominators");
        (await UploadAsync(analytics, Heading)).ShowsError("Put right the fault in the file");
    }

    [Fact]
    public async Task An_analyst_brings_figures_of_their_own_areas_only()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var page = await UploadAsync(analytics, Births, "MERSEYSIDE");
        page.ShowsError("Put right the 3 faults in the file");
        page.Shows("Blackpool is not in an area where you are an analyst");

        var own = await UploadAsync(analytics, Births);
        var other = await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync(own.Path);
        other.Shows("somebody who is must import it");
        (await analytics.App.As(Role.Coordinator, Decided.PanLancashire).GetAsync("/analytics/denominators")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_is_imported_once_and_the_second_try_is_told()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var page = await UploadAsync(analytics, Births);
        await page.SubmitAsync("Import these figures");
        (await page.SubmitAsync("Set this file aside")).ShowsError("Version 1 is imported already");
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            Assert.Equal(["DenominatorsChecked", "DenominatorsImported", "DenominatorsRefused"], await db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
            Assert.Equal(3, await db.Set<Denominator>().CountAsync(row => row.InUse));
        });
    }

    [Fact]
    public async Task A_panel_without_a_line_has_the_sum_of_its_councils_if_all_are_there()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await (await UploadAsync(analytics, Births)).SubmitAsync("Import these figures");
        var sum = await FindAsync(analytics, Decided.PanLancashire);
        Assert.Equal((15_500L, true, true), (sum!.Count, sum.Provisional, sum.Summed));
        Assert.Null(await FindAsync(analytics, "E12000002"));
    }

    private static async Task<Page> UploadAsync(AnalyticsApp analytics, string text, string area = Decided.PanLancashire)
    {
        var page = await analytics.App.As(Role.Analyst, area).GetAsync("/analytics/denominators");
        return await page.SubmitAsync("Check the file", [("Form.File", "births.csv", Encoding.UTF8.GetBytes(text))]);
    }

    private static Task<DenominatorFigure?> FindAsync(AnalyticsApp analytics, string area) => analytics.App.UseAsync<DenominatorBook, DenominatorFigure?>(
        async book => (await book.OfAsync(DenominatorMeasure.LiveBirths, DenominatorBreakdown.None, TestContext.Current.CancellationToken)).Find(area, 2024));
}
