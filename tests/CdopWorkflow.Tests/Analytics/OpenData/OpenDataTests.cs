using System.Net;
using System.Text.Json;
using CdopWorkflow.Analytics.OpenData;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.OpenData;

/// <summary>Published tables for other programs, the regions side by side, and the inside tables for those who may see them.</summary>
public sealed class OpenDataTests
{
    private const string Table = "/analytics/public/open-data/PAN-LANCASHIRE/2021-22/v1/areas";

    [Fact]
    public async Task A_published_table_is_a_csv_with_its_description_and_json()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var anyone = analytics.App.Anonymous();
        (await anyone.GetAsync(Table + ".csv")).HasStatus(HttpStatusCode.NotFound);
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");

        (await anyone.GetAsync("/analytics/public/open-data")).Shows("Annual report 2021/22, Pan-Lancashire, version 1").Shows("Reviews by council, Pan-Lancashire, 2021/22");
        var csv = await anyone.GetAsync(Table + ".csv");
        Assert.Equal("text/csv", csv.ContentType);
        Assert.StartsWith("Council,Reviewed,With modifiable factors,Percentage\r\nBlackburn with Darwen,12,<5,c\r\n", csv.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);

        using var description = JsonDocument.Parse((await anyone.GetAsync(Table + ".csv-metadata.json")).Body);
        Assert.Equal("areas.csv", description.RootElement.GetProperty("url").GetString());
        var columns = description.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        Assert.Equal(["Council", "Reviewed", "With modifiable factors", "Percentage"], columns.Select(column => column.GetProperty("titles").GetString()));
        Assert.Equal("integer", columns[2].GetProperty("datatype").GetString());
        Assert.Equal(["<5", "c"], columns[2].GetProperty("null").EnumerateArray().Select(mark => mark.GetString()));

        Assert.Equal("decimal", columns[3].GetProperty("datatype").GetString());

        using var json = JsonDocument.Parse((await anyone.GetAsync(Table + ".json")).Body);
        var blackburn = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(12, blackburn.GetProperty("values").GetProperty("Reviewed").GetInt32());
        Assert.Equal(JsonValueKind.Null, blackburn.GetProperty("values").GetProperty("With modifiable factors").ValueKind);
        Assert.Equal("<5", blackburn.GetProperty("printed").GetProperty("With modifiable factors").GetString());
        (await anyone.GetAsync(Table.Replace("v1", "v2", StringComparison.Ordinal) + ".csv")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_that_is_not_published_is_found_by_guessing_its_address()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var facts = YearOf67.Facts().ToList();
        await analytics.SendAsync(facts);
        await analytics.DraftAsync(Decided.PanLancashire, "2021-22");
        await NothingIsThereAsync(analytics, 1);
        await analytics.SignAsync(Decided.PanLancashire, "2021-22");
        await NothingIsThereAsync(analytics, 1);
        await analytics.ReleaseAsync(Decided.PanLancashire, "2021-22");

        // a fact is taken back: version 2 is a draft beside the published version 1
        await analytics.SendAsync(new AnalyticsApp.Sent(new DeathReviewRetracted(facts.Select(fact => fact.Event).OfType<DeathReviewed>().First().FactKey, 3), new DateOnly(2025, 9, 2)));
        await analytics.App.RunRoundsAsync();
        (await analytics.Chair(Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22")).Shows("Version 2");
        await NothingIsThereAsync(analytics, 2);
        (await analytics.App.Anonymous().GetAsync("/analytics/public/open-data")).Shows("version 1").DoesNotShow("version 2");
    }

    private static async Task NothingIsThereAsync(AnalyticsApp analytics, int version)
    {
        var anyone = analytics.App.Anonymous();
        foreach (var address in (string[])
        [
            $"/analytics/public/PAN-LANCASHIRE/2021-22?version={version}",
            $"/analytics/public/PAN-LANCASHIRE/2021-22?version={version}&handler=Word",
            $"/analytics/public/PAN-LANCASHIRE/2021-22?version={version}&handler=Pdf",
            $"/analytics/public/PAN-LANCASHIRE/2021-22?version={version}&handler=Download&table=areas",
            $"{OpenTable.Root}/PAN-LANCASHIRE/2021-22/v{version}/areas.csv",
            $"{OpenTable.Root}/PAN-LANCASHIRE/2021-22/v{version}/areas.csv-metadata.json",
            $"{OpenTable.Root}/PAN-LANCASHIRE/2021-22/v{version}/areas.json",
        ])
        {
            (await anyone.GetAsync(address)).HasStatus(HttpStatusCode.NotFound);
        }

        foreach (var handler in (string[])["", "?handler=Word", "?handler=Pdf", "?handler=Download&table=areas"])
        {
            Assert.Equal(SignInCookie.SignInPath, (await anyone.GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22" + handler)).Path);
        }
    }

    [Fact]
    public async Task Regions_stand_side_by_side_as_they_published()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var anyone = analytics.App.Anonymous();
        (await anyone.GetAsync("/analytics/public/england")).Shows("No region has published a report yet");
        (await anyone.GetAsync("/analytics/public/england?year=2021-22")).HasStatus(HttpStatusCode.NotFound);
        await analytics.PublishAsync("E12000002", "2021-22");

        var page = await anyone.GetAsync("/analytics/public/england");
        const string regions = "Reviews by region, as published, 2021/22";
        Assert.Equal(["67", "17", "25.4%"], page.Row(regions, "North West"));
        Assert.Equal("not published", page.Row(regions, "London")[0]);
    }

    [Fact]
    public async Task The_inside_tables_are_given_to_those_who_may_see_the_page()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        const string address = "/analytics/api/v1/figures?area=PAN-LANCASHIRE&year=2021-22";
        using var json = JsonDocument.Parse((await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(address)).Body);
        var areas = json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("table").GetString() == "areas");
        Assert.Equal(2, areas.GetProperty("rows")[0].GetProperty("values").GetProperty("With modifiable factors").GetInt32());

        (await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync(address)).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.PanelMember, Decided.PanLancashire).GetAsync(address)).HasStatus(HttpStatusCode.Forbidden);
        Assert.Equal(SignInCookie.SignInPath, (await analytics.App.Anonymous().GetAsync(address)).Path);
    }

    [Fact]
    public async Task The_counts_of_the_cube_are_given_by_quarter_and_outcome()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        using var json = JsonDocument.Parse((await analyst.GetAsync("/analytics/api/v1/cube?area=PAN-LANCASHIRE&by=council&from=2021-22")).Body);
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(67, cells.Sum(cell => cell.GetProperty("count").GetInt32()));
        Assert.Equal(2, cells.Where(cell => cell.GetProperty("value").GetString() == Decided.Blackburn && cell.GetProperty("outcome").GetString() == "Identified").Sum(cell => cell.GetProperty("count").GetInt32()));
        Assert.All(cells, cell => Assert.Contains(cell.GetProperty("period").GetString(), (string[])["2021-04", "2021-07", "2021-10", "2022-01"]));

        (await analyst.GetAsync("/analytics/api/v1/cube?area=PAN-LANCASHIRE&by=child&from=2021-22")).HasStatus(HttpStatusCode.BadRequest);
        (await analyst.GetAsync("/analytics/api/v1/cube?area=MERSEYSIDE&from=2021-22")).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(SignInCookie.SignInPath, (await analytics.App.Anonymous().GetAsync("/analytics/api/v1/cube?area=PAN-LANCASHIRE&from=2021-22")).Path);
    }
}
