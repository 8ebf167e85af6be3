using System.Text.Json.Nodes;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Comparisons;

/// <summary>Several years in one table: exact inside, and outside only what was published.</summary>
public sealed class YearsTableTests
{
    private const string Area = Decided.PanLancashire;
    private const string Inside = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Public = "/analytics/public/PAN-LANCASHIRE/2021-22";
    private const string Years = "Reviews year by year, Pan-Lancashire, up to 2021/22";

    [Fact]
    public async Task The_inside_version_counts_the_years_from_the_first_that_has_any_and_adds_them_up()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2016, 5, 5), Published.Reviews(Area, 2019, 10, 3), Published.Reviews(Area, 2021, 20, 6), Published.Reviews("MERSEYSIDE", 2018, 9, 9));
        var page = await analytics.App.As(Role.Analyst, Area).GetAsync(Inside);

        Assert.Equal(["10", "3", "30.0%"], page.Row(Years, "2019/20"));
        Assert.Equal(["0", "0", "not applicable"], page.Row(Years, "2020/21"));
        Assert.Equal(["20", "6", "30.0%"], page.Row(Years, "2021/22"));
        Assert.Equal(["30", "9", "30.0%"], page.Row(Years, "Together"));
        Assert.Equal(4, page.Document.QuerySelectorAll("#figures-years tbody tr").Length);
        page.Shows("In these 3 years together, 30 deaths reviewed, 9 (30.0%) with modifiable factors, in Pan-Lancashire.");
    }

    [Fact]
    public async Task A_first_year_has_nothing_to_stand_beside()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2021, 20, 6));
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Inside)).DoesNotShow("Reviews year by year");
        await analytics.PublishAsync(Area, "2021-22");
        (await analytics.App.Anonymous().GetAsync(Public)).DoesNotShow("Reviews year by year");
    }

    [Fact]
    public async Task Quarters_stand_beside_quarters()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2021, 20, 6));
        var page = await analytics.App.As(Role.Analyst, Area).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22-q2");
        const string quarters = "Reviews quarter by quarter, Pan-Lancashire, up to July to September 2021";
        Assert.Equal(["19", "6", "31.6%"], page.Row(quarters, "April to June 2021"));
        Assert.Equal(["1", "0", "0.0%"], page.Row(quarters, "July to September 2021"));
    }

    [Fact]
    public async Task The_public_version_repeats_what_each_years_report_printed_and_adds_nothing_up()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2019, 12, 3), Published.Reviews(Area, 2020, 33, 11), Published.Reviews(Area, 2021, 20, 8));
        await analytics.PublishAsync(Area, "2019-20");
        await analytics.PublishAsync(Area, "2021-22");

        var page = await analytics.App.Anonymous().GetAsync(Public);
        Assert.Equal(["12", "c", "c"], page.Row(Years, "2019/20"));
        Assert.Equal(["not published", "not published", "not published"], page.Row(Years, "2020/21"));
        Assert.Equal(["20", "8", "40.0%"], page.Row(Years, "2021/22"));
        Assert.Equal(3, page.Document.QuerySelectorAll("#figures-years tbody tr").Length);
        page.DoesNotShow("Together").DoesNotShow("33").DoesNotShow("25.0%");

        // what is published later stands in the next version
        await analytics.PublishAsync(Area, "2020-21");
        Assert.Equal("not published", (await analytics.App.Anonymous().GetAsync(Public)).Row(Years, "2020/21")[0]);
        await RestateAsync(analytics);
        Assert.Equal(["33", "11", "33.3%"], (await analytics.App.Anonymous().GetAsync(Public)).Row(Years, "2020/21"));
        Assert.Equal("not published", (await analytics.App.Anonymous().GetAsync(Public + "?version=1")).Row(Years, "2020/21")[0]);
    }

    [Fact]
    public async Task A_number_that_a_restated_year_no_longer_prints_is_not_printed_here_either()
    {
        var before = Published.Reviews(Area, 2020, 20, 8);
        await using var analytics = await FilledAsync(before, Published.Reviews(Area, 2021, 20, 6));
        await analytics.PublishAsync(Area, "2020-21");
        await analytics.SendAsync(new AnalyticsApp.Sent(new DeathReviewRetracted(((DeathReviewed)before[0].Event).FactKey, 2), new DateOnly(2025, 9, 2)));
        await analytics.App.RunRoundsAsync();
        await analytics.SignAsync(Area, "2020-21");
        (await analytics.ReleaseAsync(Area, "2020-21")).Shows("Version 2 is published");
        await analytics.PublishAsync(Area, "2021-22");

        Assert.Equal(["19", "c", "c"], (await analytics.App.Anonymous().GetAsync(Public)).Row(Years, "2020/21"));
        Assert.Equal(["19", "7", "36.8%"], (await analytics.App.As(Role.Analyst, Area).GetAsync(Inside)).Row(Years, "2020/21"));
    }

    [Fact]
    public async Task What_becomes_of_another_year_begins_no_new_version_and_is_no_change_of_this_one()
    {
        var before = Published.Reviews(Area, 2020, 20, 8);
        await using var analytics = await FilledAsync(before, Published.Reviews(Area, 2021, 20, 6));
        await analytics.PublishAsync(Area, "2020-21");
        await analytics.PublishAsync(Area, "2021-22");
        await analytics.PublishAsync(Published.NorthWest, "2021-22");
        analytics.MoveTo(new DateOnly(2025, 9, 20));
        await analytics.SendAsync(new AnalyticsApp.Sent(new DeathReviewRetracted(((DeathReviewed)before[0].Event).FactKey, 2), new DateOnly(2025, 9, 19)));
        await analytics.App.RunRoundsAsync();

        var analyst = analytics.App.As(Role.Analyst, Area);
        (await analyst.GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2020-21")).Shows("Version 2, inside version");
        var page = await analyst.GetAsync(Inside);
        page.Shows("Version 1, inside version");

        page = await (await analyst.GetAsync($"{Inside}/restate-report")).SubmitAsync("Begin version 2", ("Reason", "The region has published."));
        page.Shows("The figures are the same as in version 1");
        Assert.Equal(["19", "7", "36.8%"], page.Row(Years, "2020/21"));
    }

    [Fact]
    public async Task The_files_of_a_report_hold_what_its_page_shows()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2019, 12, 3), Published.Reviews(Area, 2020, 33, 11), Published.Reviews(Area, 2021, 20, 8));
        await analytics.PublishAsync(Area, "2019-20");
        await analytics.PublishAsync(Area, "2021-22");
        var anyone = analytics.App.Anonymous();
        const string tables = "/analytics/public/open-data/PAN-LANCASHIRE/2021-22/v1/";
        Assert.Equal(
            "Year,Reviewed,With modifiable factors,Percentage\r\n2019/20,12,c,c\r\n2020/21,not published,not published,not published\r\n2021/22,20,8,40.0\r\n",
            (await anyone.GetAsync(tables + "years.csv")).Body.TrimStart('\uFEFF'));
        var columns = JsonNode.Parse((await anyone.GetAsync(tables + "years.csv-metadata.json")).Body)!["tableSchema"]!["columns"]!.AsArray();
        Assert.Equal("integer", (string?)columns[2]!["datatype"]);
        Assert.Equal(["c", "not published"], columns[2]!["null"]!.AsArray().Select(mark => (string?)mark));
        Assert.Null(JsonNode.Parse((await anyone.GetAsync(tables + "comparison.json")).Body)!["rows"]![2]!["values"]!["Reviewed"]);

        using var word = WordprocessingDocument.Open(new MemoryStream((await (await anyone.GetAsync(Public)).FollowAsync("Download the report as a Word document")).Bytes), isEditable: false);
        var rows = word.MainDocumentPart!.Document.Body!.Descendants<TableRow>().Select(row => row.InnerText).ToList();
        Assert.Contains("2019/2012cc", rows);
        Assert.Contains("2020/21not publishednot publishednot published", rows);
        Assert.Contains("Englandnot publishednot publishednot published", rows);
    }

    [Fact]
    public async Task A_report_from_before_there_was_such_a_table_still_opens_and_its_year_is_repeated()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2020, 71, 8), Published.Reviews(Area, 2021, 20, 6));
        await analytics.PublishAsync(Area, "2020-21");
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            var report = await db.Reports.SingleAsync();
            (report.Public, report.Inside) = (AsOnceKept(report.Public!), AsOnceKept(report.Inside));
            await db.SaveChangesAsync();
        });
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2020-21")).Shows("71 deaths reviewed, 8 (11.3%) with modifiable factors").DoesNotShow("Comparison with other areas");
        (await analytics.App.As(Role.Analyst, Area).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2020-21")).Shows("71 deaths reviewed");
        await analytics.PublishAsync(Area, "2021-22");
        Assert.Equal(["71", "8", "11.3%"], (await analytics.App.Anonymous().GetAsync(Public)).Row(Years, "2020/21"));
    }

    [Theory]
    [InlineData("67 deaths reviewed, 17 (25.4%) with modifiable factors; most frequent theme: overcrowding", "67", "17", "25.4%")]
    [InlineData("1 death reviewed, <5 with modifiable factors", "1", "<5", "c")]
    [InlineData("c deaths reviewed, 7 with modifiable factors", "c", "7", "c")]
    [InlineData("1204 deaths reviewed, 301 (25.0%) with modifiable factors", "1204", "301", "25.0%")]
    [InlineData("0 deaths reviewed, 0 (not applicable) with modifiable factors", "0", "0", "not applicable")]
    public void The_first_sentence_of_an_old_report_says_what_it_printed(string summary, string reviewed, string with, string percentage) =>
        Assert.Equal([reviewed, with, percentage], PrintedShare.Of(new ReportContent(summary, "", [], [], []))!.Cells);

    private static string AsOnceKept(string content)
    {
        var kept = JsonNode.Parse(content)!.AsObject();
        Assert.True(kept.Remove("Own"));
        var tables = kept["Tables"]!.AsArray();
        foreach (var added in tables.Where(table => (string?)table!["Code"] is "years" or "comparison").ToList())
        {
            tables.Remove(added);
        }

        return kept.ToJsonString();
    }

    private static async Task RestateAsync(AnalyticsApp analytics)
    {
        await (await analytics.App.As(Role.Analyst, Area).GetAsync($"{Inside}/restate-report")).SubmitAsync("Begin version 2", ("Reason", "Another year was published."));
        await analytics.SignAsync(Area, "2021-22");
        (await analytics.ReleaseAsync(Area, "2021-22")).Shows("Version 2 is published");
    }

    private static async Task<AnalyticsApp> FilledAsync(params IEnumerable<AnalyticsApp.Sent>[] facts)
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(facts.SelectMany(part => part));
        return analytics;
    }
}
