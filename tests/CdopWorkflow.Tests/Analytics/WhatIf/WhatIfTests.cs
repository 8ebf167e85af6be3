using System.Globalization;
using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics.WhatIf;

/// <summary>What actions could have meant: the national calculation is reproduced, and a small place reads no promise.</summary>
public sealed class WhatIfTests
{
    private const string Caption = "What each action could have meant";

    [Theory]
    [InlineData("Smoking in pregnancy", "17.0%", "2.0")]
    [InlineData("Maternal obesity", "16.2%", "2.8")]
    [InlineData("Breastfeeding not started", "15.0%", "4.0")]
    [InlineData("Bed sharing and prone sleeping", "17.6%", "1.4")]
    [InlineData("Overcrowding, through sudden unexpected deaths", "17.6%", "1.4")]
    [InlineData("Conceptions under 18", "18.0%", "1.0")]
    [InlineData("Child poverty", "16.0%", "3.0")]
    [InlineData("All of them together", "3.7%", "15.3")]
    public async Task The_page_begins_with_the_national_calculation(string action, string gap, string points)
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var row = (await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if")).Row(Caption, action);
        Assert.Equal((gap, points), (row[3], row[4]));
    }

    [Fact]
    public async Task A_small_place_reads_fewer_than_one_and_never_a_whole_child()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var page = await (await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if")).SubmitAsync(
            "Work it out", ("Chosen", "smoking"), ("Base.GroupDeaths", "21"), ("Base.GroupBirths", "3100"), ("Base.AllDeaths", "45"), ("Base.AllBirths", "9000"), ("Base.GapPercent", ""), ("Base.Source", "Invented for a test"));
        Assert.Equal(["fewer than 1", "fewer than 1", "about 403"], page.Row(Caption, "Smoking in pregnancy").Take(3));
        page.Shows("fewer than 1 death less").Shows("It foretells nothing").DoesNotShow("will save");
    }

    [Fact]
    public async Task A_changed_figure_needs_a_reason_and_scales_the_printed_points()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var analyst = app.As(Role.Analyst, AreaTable.England);
        var first = await analyst.GetAsync("/analytics/what-if");
        (await first.SubmitAsync("Work it out", ("Chosen", "smoking"), ("Actions[0].Now", "21"))).ShowsError("Say why you changed the figures of “Smoking in pregnancy”");
        var page = await first.SubmitAsync("Work it out", ("Chosen", "smoking"), ("Actions[0].Now", "21"), ("Actions[0].Reason", "Booking data <b>2024</b>"));
        Assert.Equal("2.0, scaled 1.5", page.Row(Caption, "Smoking in pregnancy")[5]);
        page.Shows("Booking data <b>2024</b>");
        Assert.Contains("Booking data", (await page.FollowAsync("Download this table: What was put in")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_alternatives_are_reproduced()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var page = await (await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if")).SubmitAsync(
            "Work it out", ("Chosen", "smoking"), ("Base.GapPercent", "12"), ("Base.AllDeaths", "9537"), ("Base.AllBirths", "2119333"));
        page.Shows("391.1 deaths fewer in the period").Shows("2384.3 deaths fewer");
    }

    [Fact]
    public async Task The_range_of_a_relative_risk_widens_the_range_of_its_result()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var first = await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if");
        (string, string)[] chosen = [("Chosen", "smoking"), ("Actions[0].Reason", "The review of 2024")];
        var narrow = Limits(await first.SubmitAsync("Work it out", chosen));
        var page = await first.SubmitAsync("Work it out", [.. chosen, ("Actions[0].RiskLow", "1.2"), ("Actions[0].RiskHigh", "1.6")]);
        var wide = Limits(page);
        Assert.Equal("1.2 to 1.6", page.Row("What was put in", "Smoking in pregnancy")[4]);

        // the limits of 3,650 deaths stay; the fraction at each end follows (p - p')(RR - 1) / (1 + p(RR - 1)) with p 23% and p' 15%
        double Fraction(double risk) => 0.08 * (risk - 1) / (1 + 0.23 * (risk - 1));
        Assert.Equal(narrow.Low * Fraction(1.2) / Fraction(1.4), wide.Low, 0.15);
        Assert.Equal(narrow.High * Fraction(1.6) / Fraction(1.4), wide.High, 0.15);
        (await first.SubmitAsync("Work it out", [.. chosen, ("Actions[0].RiskLow", "1.5")])).ShowsError("The relative risk of “Smoking in pregnancy” must lie between the lower and the upper end of its range");

        static (double Low, double High) Limits(Page page)
        {
            var ends = page.Row(Caption, "Smoking in pregnancy")[1].Split(" to ");
            return (double.Parse(ends[0], CultureInfo.InvariantCulture), double.Parse(ends[1], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_rise_of_incomes_is_worked_out_where_one_is_given()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var first = await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if");
        first.DoesNotShow("With incomes of families");
        (await first.SubmitAsync("Work it out", ("Base.AllDeaths", "9537"), ("Base.IncomePercent", "10"))).Shows("With incomes of families 10.0% higher: 476.9 of all 9,537 infant deaths fewer");
        (await first.SubmitAsync("Work it out", ("Base.IncomePercent", "21"))).ShowsError("The rise of incomes must be between 0 and 20");
    }

    /// <summary>100 × 0.0205 is a little less than 2.05 in a computer: 2.1 is right all the same.</summary>
    [Fact]
    public async Task A_half_is_rounded_away_from_nought_in_the_sentence_too()
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var page = await (await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if")).SubmitAsync("Work it out", ("Chosen", "smoking"), ("Base.GapPercent", "2.05"));
        page.Shows("instead of 2.1%").DoesNotShow("instead of 2.0%");
    }

    [Theory]
    [InlineData("Base.GroupDeaths", "abc", "must be a whole number")]
    [InlineData("Base.GroupDeaths", "-1", "Deaths must be a whole number")]
    [InlineData("Base.GroupDeaths", "99999", "cannot be more than all infant deaths")]
    [InlineData("Base.GroupBirths", "0", "Live births must be a whole number between 1")]
    [InlineData("Base.Source", "", "Enter the source")]
    [InlineData("Actions[0].Target", "30", "would mean more deaths, not fewer")]
    [InlineData("Actions[0].Risk", "", "Enter every figure of “Smoking in pregnancy”")]
    [InlineData("Chosen", "nothing", "Select at least one action")]
    public async Task What_cannot_be_is_refused_with_its_reason(string field, string value, string reason)
    {
        await using var app = await TestApp.StartAsync(roles: "analytics");
        var page = await (await app.As(Role.Analyst, AreaTable.England).GetAsync("/analytics/what-if")).SubmitAsync("Work it out", (field, value));
        page.ShowsError(reason).DoesNotShow(Caption);
    }

    [Fact]
    public async Task A_place_begins_with_its_own_deaths_and_another_place_is_not_found()
    {
        await using var app = await AnalyticsApp.StartAsync(new DateOnly(2025, 9, 2));
        await app.SendAsync(new Decided(new DateOnly(2025, 3, 3)).Recorded, new Decided(new DateOnly(2025, 3, 4)).Recorded);
        var chair = app.App.As(Role.Chair, Decided.PanLancashire);
        var page = await chair.GetAsync($"/analytics/what-if?mine=true&area={Decided.PanLancashire}");
        Assert.Equal("2", page.Document.QuerySelector("[name='Base.AllDeaths']")!.GetAttribute("value"));
        page.DoesNotShow(Caption);
        (await chair.GetAsync("/analytics/what-if?area=E92000001")).HasStatus(HttpStatusCode.NotFound);
    }
}
