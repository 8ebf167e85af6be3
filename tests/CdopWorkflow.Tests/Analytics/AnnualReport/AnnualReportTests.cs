using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.AnnualReport;

public sealed class AnnualReportTests
{
    private const string Sentence =
        "67 deaths reviewed, 17 (25.4%) with modifiable factors; most frequent theme: unsafe sleeping environment, 9 of 17 (52.9%)";

    private const string Factors = "Modifiable factors, Pan-Lancashire, 2021/22";
    private const string Councils = "Reviews by council, Pan-Lancashire, 2021/22";

    [Fact]
    public async Task The_inside_version_says_what_the_year_was()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");

        page.Shows(Sentence);
        page.Shows("factors can total more than reviews: here 32 over 17");
        page.Shows("Children of all ages under 18 are included");
        page.Shows("Children under one apart: 40 deaths reviewed, 11 (27.5%) with modifiable factors");
        Assert.Equal(["9", "9 of 17 (52.9%)"], page.Row(Factors, "Unsafe sleeping environment"));
        Assert.Equal(["8", "8 of 17 (47.1%)"], page.Row(Factors, "Smoking in the household"));
        Assert.Equal(["6", "6 of 17 (35.3%)"], page.Row(Factors, "Smoking in pregnancy"));
        Assert.Equal(["4", "4 of 17 (23.5%)"], page.Row(Factors, "Late or poor access to antenatal care"));
        Assert.Equal(["3", "3 of 17 (17.6%)"], page.Row(Factors, "Overcrowding"));
        Assert.Equal(["2", "2 of 17 (11.8%)"], page.Row(Factors, "Domestic violence or abuse"));
        Assert.Equal(["30", "9", "30.0%"], page.Row(Councils, "Lancashire"));
        Assert.Equal(["25", "6", "24.0%"], page.Row(Councils, "Blackpool"));
        Assert.Equal(["12", "2", "16.7%"], page.Row(Councils, "Blackburn with Darwen"));
        Assert.Equal(["67", "17", "25.4%"], page.Row(Councils, "Total"));
    }

    [Fact]
    public async Task The_public_version_hides_what_is_small_and_what_would_reveal_it()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");

        page.Shows(Sentence);
        page.Shows("Children under one: 40 deaths reviewed, 11 (27.5%) with modifiable factors");
        page.Shows("In 2021/22, 67 deaths reviewed in Pan-Lancashire; the largest number shown is 50 of 67 (74.6%), “Perinatal or neonatal event”.");
        Assert.Equal(["9", "9 of 17 (52.9%)"], page.Row(Factors, "Unsafe sleeping environment"));
        Assert.Equal(["8", "8 of 17 (47.1%)"], page.Row(Factors, "Smoking in the household"));
        Assert.Equal(["6", "6 of 17 (35.3%)"], page.Row(Factors, "Smoking in pregnancy"));
        Assert.Equal(["<5", "<5"], page.Row(Factors, "Late or poor access to antenatal care"));
        Assert.Equal(["<5", "<5"], page.Row(Factors, "Overcrowding"));
        Assert.Equal(["<5", "<5"], page.Row(Factors, "Domestic violence or abuse"));
        page.DoesNotShow("32");
        Assert.DoesNotContain("32", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9", page.Row(Councils, "Lancashire")[1]);
        Assert.Equal("c", page.Row(Councils, "Blackpool")[1]);
        Assert.Equal("<5", page.Row(Councils, "Blackburn with Darwen")[1]);
        Assert.Equal("17", page.Row(Councils, "Total")[1]);
    }

    [Fact]
    public async Task A_year_without_reviews_reads_nought_and_not_applicable()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        (await analyst.GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2019-20")).Shows("0 deaths reviewed, 0 (not applicable) with modifiable factors");
        await analytics.PublishAsync(Decided.PanLancashire, "2019-20");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2019-20")).Shows("0 deaths reviewed, 0 (not applicable) with modifiable factors");
    }

    [Fact]
    public async Task A_download_shows_what_the_page_shows()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        var file = await analytics.App.Anonymous().GetAsync(page.Document.QuerySelectorAll("main a[href*=Download]").First(link => link.TextContent.Contains("council", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("text/csv", file.ContentType);
        Assert.Equal(
            "Council,Reviewed,With modifiable factors,Percentage\r\nBlackburn with Darwen,12,<5,c\r\nBlackpool,25,c,c\r\nLancashire,30,9,30.0%\r\nTotal,67,17,25.4%\r\n"
            + "\r\nAbout this table\r\n\"Reviews by council, Pan-Lancashire, 2021/22\"\r\n\"In 2021/22, 67 deaths reviewed, 17 (25.4%) with modifiable factors, in Pan-Lancashire.\"\r\n"
            + "\"Small numbers are hidden under the rule set CDOP-SDC-1, because each stands for a child and a family: “<5” and “<8” stand for small numbers, “c” for others from which one of them could be worked out.\"\r\n"
            + "\"Counted: reviews, by the day of the panel’s decision. Source: what panels decided, as this service counts it.\"\r\n"
            + "\"Percentage: 100 × x / n, of the two counts; rounded to one decimal, halves away from nought, and never averaged.\"\r\n",
            file.Body.TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("/analytics/public/PAN-LANCASHIRE/2021-22")]
    [InlineData("/analytics/public/PAN-LANCASHIRE/2025-26")]
    [InlineData("/analytics/public/PAN-LANCASHIRE/2021")]
    [InlineData("/analytics/public/PAN-LANCASHIRE/2021-23")]
    [InlineData("/analytics/public/E10000017/2021-22")]
    [InlineData("/analytics/public/NOWHERE/2021-22")]
    [InlineData("/analytics/public/PAN-LANCASHIRE/1")]
    public async Task What_nobody_has_published_is_not_found(string address)
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        (await analytics.App.Anonymous().GetAsync(address)).HasStatus(HttpStatusCode.NotFound);
    }
}
