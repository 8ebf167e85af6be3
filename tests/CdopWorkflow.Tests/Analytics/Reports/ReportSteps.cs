using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>The steps of a report, through its pages.</summary>
public static class ReportSteps
{
    public static string AddressOf(string area, string period) => $"/analytics/annual-report/{area}/{period}";

    public static Browser Chair(this AnalyticsApp analytics, string area, string name = "Cora Chair") => analytics.App.As(Role.Chair, area, name);

    /// <summary>Begun, with a summary.</summary>
    public static async Task DraftAsync(this AnalyticsApp analytics, string area, string period)
    {
        var analyst = analytics.App.As(Role.Analyst, area);
        (await (await analyst.GetAsync(AddressOf(area, period))).SubmitAsync("Begin the report")).Shows("Report begun: its figures are fixed");
        await analytics.WriteAsync(area, period, "summary", "What the year taught us.");
    }

    public static async Task<Page> WriteAsync(this AnalyticsApp analytics, string area, string period, string section, string words, params (string Name, string Value)[] more)
    {
        var page = await analytics.App.As(Role.Analyst, area).GetAsync($"{AddressOf(area, period)}/{section}/write-section");
        return await page.SubmitAsync("Save", [("Words", words), .. more]);
    }

    public static async Task<Page> SignAsync(this AnalyticsApp analytics, string area, string period) =>
        await (await analytics.Chair(area).GetAsync($"{AddressOf(area, period)}/sign-report")).SubmitAsync("Sign version");

    /// <summary>Publishes what is signed.</summary>
    public static async Task<Page> ReleaseAsync(this AnalyticsApp analytics, string area, string period) =>
        await (await analytics.App.As(Role.Analyst, area).GetAsync($"{AddressOf(area, period)}/publish-report")).SubmitAsync("Publish version");

    /// <summary>The whole way: begun, written, signed, published.</summary>
    public static async Task PublishAsync(this AnalyticsApp analytics, string area, string period)
    {
        await analytics.DraftAsync(area, period);
        (await analytics.SignAsync(area, period)).Shows("is signed");
        (await analytics.ReleaseAsync(area, period)).Shows("is published");
    }
}
