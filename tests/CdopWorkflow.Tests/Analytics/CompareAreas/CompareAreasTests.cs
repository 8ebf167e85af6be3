using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.CompareAreas;

public sealed class CompareAreasTests
{
    private const string Levels = "Councils, sub-region and region, 2024/25";
    private const string Published = "Reviews by council, Pan-Lancashire, 2024/25";
    private const string Liverpool = "E08000012";

    [Fact]
    public async Task Three_levels_are_pooled_and_never_averaged()
    {
        await using var analytics = await WithRollUpAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas?year=2024-25");

        Assert.Equal(["9", "2", "22.2%"], page.Row(Levels, "Blackburn with Darwen"));
        Assert.Equal(["8", "3", "37.5%"], page.Row(Levels, "Blackpool"));
        Assert.Equal(["31", "7", "22.6%"], page.Row(Levels, "Lancashire"));
        Assert.Equal(["48", "12", "25.0%"], page.Row(Levels, "Pan-Lancashire (sub-region)"));
        Assert.Equal(["138", "32", "23.2%"], page.Row(Levels, "North West (region)"));
        page.Shows("Pan-Lancashire: 12 of 48 (25.0%)");
        page.Shows("North West: 32 of 138 (23.2%)");

        // (2/9 + 3/8 + 7/31) / 3
        Assert.DoesNotContain("27.4", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_councils_are_hidden_from_the_public_and_cannot_be_worked_out()
    {
        await using var analytics = await WithRollUpAsync();
        await analytics.PublishAsync(Decided.PanLancashire, "2024-25");
        await analytics.PublishAsync("E12000002", "2024-25");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2024-25");

        page.Shows("48 deaths reviewed, 12 (25.0%) with modifiable factors");
        Assert.Equal(["9", "<5", "c"], page.Row(Published, "Blackburn with Darwen"));
        Assert.Equal(["8", "<5", "c"], page.Row(Published, "Blackpool"));
        Assert.Equal("12", page.Row(Published, "Total")[1]);

        var region = await analytics.App.Anonymous().GetAsync("/analytics/public/E12000002/2024-25");
        region.Shows("138 deaths reviewed, 32 (23.2%) with modifiable factors");
        Assert.DoesNotContain("27.4", page.Body + region.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_council_is_small_one_more_is_hidden()
    {
        await using var analytics = await WithRollUpAsync(blackpool: 5, ofBlackpool: 18);
        await analytics.PublishAsync(Decided.PanLancashire, "2024-25");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2024-25");

        Assert.Equal(["9", "<5", "c"], page.Row(Published, "Blackburn with Darwen"));
        Assert.Single([page.Row(Published, "Blackpool")[1], page.Row(Published, "Lancashire")[1]], text => text == "c");
    }

    /// <summary>5 of 8 leave 3 without, who are as few as 3 with; and beside 5 or more Blackburn's 2 need one more to hide behind.</summary>
    [Fact]
    public async Task Where_few_have_no_modifiable_factors_both_numbers_are_not_shown()
    {
        await using var analytics = await WithRollUpAsync(blackpool: 5);
        await analytics.PublishAsync(Decided.PanLancashire, "2024-25");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2024-25");

        Assert.Equal(["9", "<5", "c"], page.Row(Published, "Blackburn with Darwen"));
        Assert.Equal(["8", "c", "c"], page.Row(Published, "Blackpool"));
        Assert.Equal("c", page.Row(Published, "Lancashire")[1]);
    }

    [Fact]
    public async Task An_analyst_of_another_panel_sees_its_neighbours_as_partners_do()
    {
        await using var analytics = await WithRollUpAsync();
        await analytics.SendAsync(Reviews("E06000063", 7, 3).Select(review => (review with { Panel = "CUMBRIA" }).Reviewed));
        var page = await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync("/analytics/areas?year=2024-25");

        const string panels = "Panels, North West, 2024/25";
        Assert.Equal(["90", "20", "22.2%"], page.Row(panels, "Merseyside"));
        Assert.Equal("<5", page.Row(panels, "Cumbria")[1]);
        Assert.Equal("c", page.Row(panels, "Pan-Lancashire")[1]);
    }

    /// <summary>
    /// A calendar year overlaps two financial years, and a year that is not over grows by one review a time: the neighbours' numbers
    /// of either would tell of single reviews by what lies between them.
    /// </summary>
    [Theory]
    [InlineData("2024")]
    [InlineData("2024-25-q1")]
    [InlineData("2025-26")]
    public async Task Others_are_compared_only_for_financial_years_that_have_ended(string year)
    {
        await using var analytics = await WithRollUpAsync();
        await analytics.SendAsync(Reviews(Liverpool, 6, 6).Select(review => (review with { On = review.On.AddYears(1), Panel = "MERSEYSIDE" }).Reviewed));
        var analyst = analytics.App.As(Role.Analyst, "MERSEYSIDE");
        var page = await analyst.GetAsync($"/analytics/areas?year={year}");

        page.Shows("Areas that are not your own are compared for whole financial years that have ended")
            .DoesNotShow("Lancashire").DoesNotShow("North West: ");
        var own = year switch { "2025-26" => "6", "2024" => "90", _ => "61" };
        Assert.Equal(own, page.Document.QuerySelectorAll("table tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == "Merseyside").QuerySelector("td")!.TextContent.Trim());
        Assert.DoesNotContain("138", (await analyst.GetAsync($"/analytics/areas?year={year}&handler=Download&table=panels")).Body, StringComparison.Ordinal);

        (await page.FollowAsync("Compare areas in 2024/25")).Shows("Panels, North West, 2024/25").Shows("Pan-Lancashire");
    }

    [Fact]
    public async Task Whoever_answers_for_the_region_compares_every_year()
    {
        await using var analytics = await WithRollUpAsync();
        var page = await analytics.App.As(Role.Analyst, "E12000002").GetAsync("/analytics/areas?year=2024");

        Assert.Equal(["48", "12", "25.0%"], page.Row("Panels, North West, 2024", "Pan-Lancashire"));
        page.DoesNotShow("Areas that are not your own");
    }

    /// <summary>10, 9 and 8 are published and the last quarter's 2 is hidden: 29 of the year would tell it.</summary>
    [Fact]
    public async Task A_year_of_others_does_not_tell_the_quarter_that_their_reports_hid()
    {
        await using var analytics = await WithRollUpAsync();
        foreach (var (with, quarter) in new[] { 10, 9, 8, 2 }.Index().Select(pair => (pair.Item, pair.Index)))
        {
            await analytics.SendAsync(Reviews("E06000063", 30, with).Select(review => (review with { On = review.On.AddMonths((3 * quarter) - 1), Panel = "CUMBRIA" }).Reviewed));
        }

        var analyst = analytics.App.As(Role.Analyst, "MERSEYSIDE");
        const string panels = "Panels, North West, 2024/25";
        Assert.Equal(["120", "29", "24.2%"], (await analyst.GetAsync("/analytics/areas?year=2024-25")).Row(panels, "Cumbria"));

        for (var quarter = 1; quarter <= 4; quarter++)
        {
            await analytics.PublishAsync("CUMBRIA", $"2024-25-q{quarter}");
        }

        (await analytics.App.Anonymous().GetAsync("/analytics/public/CUMBRIA/2024-25-q4")).Shows("30 deaths reviewed, c with modifiable factors");
        var page = await analyst.GetAsync("/analytics/areas?year=2024-25");
        Assert.Equal(["120", "c", "c"], page.Row(panels, "Cumbria"));
        Assert.Equal(["90", "20", "22.2%"], page.Row(panels, "Merseyside"));
    }

    [Fact]
    public async Task Ethnicity_that_is_too_often_unknown_is_a_gap()
    {
        await using var analytics = await WithRollUpAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/completeness?year=2024-25");

        const string caption = "In how many reviews a field is known";
        Assert.Equal("9 of 9 (100.0%)", page.Row(caption, "Blackburn with Darwen")[0]);
        Assert.Equal("5 of 8 (62.5%) Ethnicity below 90%", Folded(page.Row(caption, "Blackpool")[0]));
        Assert.Equal("24 of 31 (77.4%) Ethnicity below 90%", Folded(page.Row(caption, "Lancashire")[0]));
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<AnalyticsApp> WithRollUpAsync(int blackpool = 3, int ofBlackpool = 8)
    {
        var analytics = await AnalyticsApp.StartAsync();
        IEnumerable<Decided> reviews =
        [
            .. Reviews(Decided.Blackburn, 9, 2),
            .. Reviews(Decided.Blackpool, ofBlackpool, blackpool, unknown: 3),
            .. Reviews(Decided.Lancashire, 31, 7, unknown: 7),
            .. Reviews(Liverpool, 90, 20).Select(review => review with { Panel = "MERSEYSIDE" }),
        ];
        await analytics.SendAsync(reviews.Select(review => review.Reviewed));
        return analytics;
    }

    private static IEnumerable<Decided> Reviews(string council, int count, int modifiable, int unknown = 0) =>
        Enumerable.Range(0, count).Select(n => new Decided(new DateOnly(2024, 5, 1).AddDays(n))
        {
            Council = council,
            SuddenUnexpected = Answer.No,
            Modifiable = n < modifiable ? ["SMOKING_HOUSEHOLD"] : [],
            Ethnicity = n < unknown ? EthnicGroup.NotKnown : n % 2 == 0 ? EthnicGroup.White : EthnicGroup.NotStated,
        });
}
