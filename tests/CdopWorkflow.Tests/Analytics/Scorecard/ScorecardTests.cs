using System.Net;
using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Scorecard;

/// <summary>An analyst imports what others publish, and reads what in it does not agree.</summary>
public sealed class ScorecardTests
{
    [Fact]
    public async Task The_indicators_of_the_scenario_are_kept_as_printed_and_flagged()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        var checkedFiles = await (await analyst.GetAsync("/analytics/import-scorecard")).SubmitAsync(
            "Check the files", [PublishedFiles.Upload(PublishedFiles.Indicators), PublishedFiles.Upload(PublishedFiles.Referrals), PublishedFiles.Upload(PublishedFiles.Delivery)]);
        checkedFiles.Shows("Nothing has been kept yet").Shows("The numerator printed is 115; its parts add up to 114");
        Assert.Equal(0, await KeptAsync(app));

        var overview = await checkedFiles.SubmitAsync("Import these tables");
        overview.Shows("3 tables imported");
        Assert.Equal("/analytics/scorecard", overview.Path);

        var indicators = await overview.FollowAsync("Stop smoking kpis 2022 23");
        indicators.Shows("66.1% is printed; 35 of 54 is 64.8%")
            .Shows("The target of >65% is met as printed (66.1%) and missed as computed (64.8%)")
            .Shows("0 of 0 is printed as 0.0%: there were no cases, so the percentage is not applicable, not zero")
            .Shows("The target of <15% is missed: 100.00%. Comment of the source: “Service wholly telephone based, no CO verification available”")
            .Shows("The target of 320 is missed: 315");
        var row = indicators.Document.QuerySelectorAll("main tbody tr").First(tr => tr.TextContent.Contains("35 of 54", StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["Q4", "35 of 54", "66.1%", "64.8%", ">65%", "Amber"], row.Take(6));
        var selfReported = indicators.Document.QuerySelectorAll("main tbody tr").First(tr => tr.TextContent.Contains("129 of 129", StringComparison.Ordinal));
        Assert.Contains("Red", selfReported.TextContent, StringComparison.Ordinal);

        var referrals = await (await analyst.GetAsync("/analytics/scorecard")).FollowAsync("Stop smoking referrals");
        referrals.Shows("50 lines, 0 of them with something to check").Shows("1,092");
        var delivery = await (await analyst.GetAsync("/analytics/scorecard")).FollowAsync("Satod 2022 23");
        delivery.Shows("11.3 is printed; the mean of its parts is 11.05").Shows("It is exactly the figure of Cannock Chase")
            .Shows("The arrow is printed as ↓ down; from 2022-23 Q1 to 2022-23 Q4 the figures rise by 0.6");
    }

    [Fact]
    public async Task All_published_tables_go_in_together_and_totals_find_their_parts_in_other_tables()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        var tried = await (await analyst.GetAsync("/analytics/import-scorecard")).SubmitAsync("Check the files", [.. PublishedFiles.All.Select(PublishedFiles.Upload)]);
        await tried.SubmitAsync("Import these tables");
        var elsewhere = await (await analyst.GetAsync("/analytics/scorecard")).FollowAsync("Printed elsewhere");
        elsewhere.Shows("The total printed is 823; its parts add up to 818").Shows("9.1 is printed; the mean of its parts is 9.90");
        var only = await elsewhere.FollowAsync("Show only lines to check");
        only.DoesNotShow("Show only lines to check").Shows("Show all lines");
    }

    [Fact]
    public async Task A_file_again_adds_nothing_and_a_changed_one_is_the_next_edition()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        await ImportAsync(analyst, "indicator,period,printed\nQuits,2024,5\n");
        (await CheckAsync(analyst, "indicator,period,printed\nQuits,2024,5\n")).Shows("In use already: nothing to add").DoesNotShow("Import these tables");
        var overview = await ImportAsync(analyst, "indicator,period,printed\nQuits,2024,6\n");
        overview.Shows("Quits, edition 2").Shows("Quits, edition 1").Shows("Superseded");
        (await overview.FollowAsync("Quits, edition 1")).Shows("A later one took its place");
    }

    [Fact]
    public async Task The_download_can_be_imported_again_and_its_columns_are_described()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        await ImportAsync(analyst, "indicator,area,period,numerator,denominator,printed,comment\nQuits,ZZ,2024,1,2,50%,=SUM(A1)\n");
        var page = await (await analyst.GetAsync("/analytics/scorecard")).FollowAsync("Quits");
        var file = await page.FollowAsync("Download this table");
        Assert.Equal("text/csv", file.ContentType);
        Assert.Contains("'=SUM(A1)", file.Body, StringComparison.Ordinal);
        Assert.Contains("\"primaryKey\": \"key\"", (await page.FollowAsync("what its columns mean")).Body, StringComparison.Ordinal);
        (await CheckAsync(analyst, file.Body.TrimStart('\uFEFF'))).Shows("Edition 2").Shows("Nothing was found");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_the_others_out()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        var page = await (await analyst.GetAsync("/analytics/import-scorecard")).SubmitAsync(
            "Check the files", [PublishedFiles.Upload(PublishedFiles.Indicators), ("Files", "bad.csv", "a,b\n1,2\n"u8.ToArray())]);
        page.ShowsError("Put right the files that cannot be read").Shows("must name a column").DoesNotShow("Import these tables");
        (await (await analyst.GetAsync("/analytics/import-scorecard")).SubmitAsync("Check the files")).ShowsError("Select the files");

        // a hand-made post does not get past the reading
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await analyst.PostAsync("/analytics/import-scorecard?handler=Keep", [new("__RequestVerificationToken", token), new("Kept[0].Name", "bad.csv"), new("Kept[0].Text", "a,b\n1\n")]);
        refused.ShowsError("Put right the files");
        Assert.Equal(0, await KeptAsync(app));
        await app.UseAsync<AnalyticsDb>(async db => Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == "ScorecardImportRefused")));
    }

    [Fact]
    public async Task What_is_typed_into_a_cell_is_text()
    {
        await using var app = await TestApp.StartAsync();
        var analyst = app.As(Role.Analyst, AreaTable.England);
        await ImportAsync(analyst, "indicator,period,printed\n<script>alert(1)</script>,2024,5\n");
        var page = await (await analyst.GetAsync("/analytics/scorecard")).FollowAsync("Quits");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_analysts_import_and_only_those_who_work_with_figures_read()
    {
        await using var app = await TestApp.StartAsync();
        (await app.As(Role.Chair, "PAN-LANCASHIRE").GetAsync("/analytics/scorecard")).Shows("No table has been imported yet").DoesNotShow("Import tables");
        Assert.NotEqual(HttpStatusCode.OK, (await app.As(Role.Chair, "PAN-LANCASHIRE").GetAsync("/analytics/import-scorecard")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.As(Role.Administrator, AreaTable.England).GetAsync("/analytics/scorecard")).Status);
        (await app.As(Role.Analyst, AreaTable.England).GetAsync($"/analytics/scorecard?edition={Guid.NewGuid()}")).HasStatus(HttpStatusCode.NotFound);
    }

    private static async Task<Page> CheckAsync(Browser analyst, string text) =>
        await (await analyst.GetAsync("/analytics/import-scorecard")).SubmitAsync("Check the files", [("Files", "quits.csv", Encoding.UTF8.GetBytes(text))]);

    private static async Task<Page> ImportAsync(Browser analyst, string text) => await (await CheckAsync(analyst, text)).SubmitAsync("Import these tables");

    private static async Task<int> KeptAsync(TestApp app)
    {
        var kept = 0;
        await app.UseAsync<AnalyticsDb>(async db => kept = await db.ScorecardTables.CountAsync());
        return kept;
    }
}
