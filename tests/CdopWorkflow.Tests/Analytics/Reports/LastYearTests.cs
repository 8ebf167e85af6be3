using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>What was recommended last year comes back by itself, and is answered.</summary>
public sealed class LastYearTests
{
    private const string Area = Decided.PanLancashire;
    private const string Words = "1. Ask where the baby sleeps.\n\n2. Fund a stop-smoking midwife.";
    private const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Public = "/analytics/public/PAN-LANCASHIRE/2021-22";

    [Fact]
    public async Task Last_years_recommendations_stand_in_this_years_report_before_anybody_writes()
    {
        await using var analytics = await StartAsync();
        await RecommendAsync(analytics, Words);
        await analytics.DraftAsync(Area, "2021-22");

        var page = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);
        page.Shows("What the annual report 2020/21 recommended").Shows("1. Ask where the baby sleeps.").Shows("2. Fund a stop-smoking midwife.").DoesNotShow("What became of it");
        using var word = WordprocessingDocument.Open(new MemoryStream((await page.FollowAsync("Download the report as a Word document")).Bytes), isEditable: false);
        Assert.Contains("What the annual report 2020/21 recommended1. Ask where the baby sleeps.2. Fund a stop-smoking midwife.", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);

        await analytics.SignAsync(Area, "2021-22");
        await analytics.ReleaseAsync(Area, "2021-22");
        (await analytics.App.Anonymous().GetAsync(Public)).Shows("What the annual report 2020/21 recommended").Shows("1. Ask where the baby sleeps.");
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.False(await db.Set<CdopWorkflow.Analytics.Reports.ReportText>().AnyAsync(text => text.Section == "last-year")));
    }

    [Fact]
    public async Task The_box_begins_with_them_once_and_nothing_is_kept_that_nobody_saved()
    {
        await using var analytics = await StartAsync();
        await RecommendAsync(analytics, Words);
        await analytics.DraftAsync(Area, "2021-22");
        var analyst = analytics.App.As(Role.Analyst, Area);
        var box = await analyst.GetAsync($"{Report}/last-year/write-section");
        Assert.Equal(Words, BoxOf(box));
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.False(await db.Set<CdopWorkflow.Analytics.Reports.ReportText>().AnyAsync(text => text.Section == "last-year")));
        Assert.Equal("", BoxOf(await analyst.GetAsync($"{Report}/learning/write-section")));

        // answered where they stand, they are not shown twice
        var page = await box.SubmitAsync("Save", ("Words", Words.Replace("sleeps.", "sleeps. Done in May.", StringComparison.Ordinal)));
        page.Shows("1. Ask where the baby sleeps. Done in May.").DoesNotShow("What the annual report 2020/21 recommended");

        // said in other words, they stand above
        page = await analytics.WriteAsync(Area, "2021-22", "last-year", "Both are done.");
        page.Shows("What the annual report 2020/21 recommended").Shows("What became of it").Shows("Both are done.");

        await analytics.WriteAsync(Area, "2021-22", "last-year", "");
        Assert.Equal("", BoxOf(await analyst.GetAsync($"{Report}/last-year/write-section")));
    }

    [Fact]
    public async Task What_was_recommended_to_the_inside_alone_stays_inside()
    {
        await using var analytics = await StartAsync();
        await RecommendAsync(analytics, "Speak to the trust’s board.", ("InsideOnly", "yes"));
        await analytics.DraftAsync(Area, "2021-22");
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("Speak to the trust’s board.");
        var box = await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/last-year/write-section");
        Assert.NotNull(box.Document.QuerySelector("input[name=InsideOnly][checked]"));

        await analytics.SignAsync(Area, "2021-22");
        (await (await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/publish-report")).SubmitAsync("Publish version")).Shows("is published");
        (await analytics.App.Anonymous().GetAsync(Public)).DoesNotShow("Speak to the trust").DoesNotShow("What became of last year");
    }

    [Fact]
    public async Task Of_a_report_that_is_signed_and_not_published_only_the_inside_version_repeats_anything()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, "2020-21");
        await analytics.WriteAsync(Area, "2020-21", "recommendations", Words);
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).DoesNotShow("Ask where the baby sleeps");
        await analytics.SignAsync(Area, "2020-21");
        await analytics.PublishAsync(Area, "2021-22");

        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("1. Ask where the baby sleeps.");
        (await analytics.App.Anonymous().GetAsync(Public)).DoesNotShow("Ask where the baby sleeps");
    }

    private static string BoxOf(TestKit.Page page) => page.Document.QuerySelector("textarea[name=Words]")!.TextContent.ReplaceLineEndings("\n").Trim();

    private static async Task RecommendAsync(AnalyticsApp analytics, string words, params (string Name, string Value)[] more)
    {
        await analytics.DraftAsync(Area, "2020-21");
        await analytics.WriteAsync(Area, "2020-21", "recommendations", words, more);
        await analytics.SignAsync(Area, "2020-21");
        (await analytics.ReleaseAsync(Area, "2020-21")).Shows("is published");
    }

    private static async Task<AnalyticsApp> StartAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        return analytics;
    }
}
