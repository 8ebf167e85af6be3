using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>CDOP-SDC-1, rule 11: a blocked report leaves when a second named person decides it.</summary>
public sealed class BlockedReportTests(Chromium chromium)
{
    private const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_blocked_report_is_asked_for_by_one_and_let_out_by_another(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 9, 2)));
        await installation.SendFactsAsync([.. BlockedReport.Facts()]);
        await SignedAsync(installation, "E12000002");
        await installation.App.UseAsync<PublishVersion>(publish => publish.HandleAsync(AreaTable.Shipped.Find("E12000002")!, ReportYear.Financial(2021), null, TestContext.Current.CancellationToken));
        await BlockedReport.LetTheOtherNumberOutAsync(installation.App);
        await SignedAsync(installation, Installation.Panel);

        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst, scripts: scripts);
        await analyst.OpenAsync(Report);
        await analyst.PressAsync("Publish the report");
        await analyst.ShowsAsync("These figures cannot be published", "If there is a need that outweighs this");
        await Look.AtAsync(analyst, $"override-ask-{scripts}");
        await analyst.PressAsync("Ask the chair");
        await analyst.ShowsAsync("Enter the reason");
        await analyst.Page.GetByLabel("Why").FillAsync("The coroner has said the number in public.");
        await analyst.PressAsync("Ask the chair");
        await analyst.ShowsAsync("The chair can now decide");
        await analyst.PressAsync("Publish the report");
        await analyst.ShowsAsync("Ann Analyst asked for it on", "decides on this page");
        await Look.AtAsync(analyst, $"override-asked-{scripts}");

        await using var chair = await installation.SignedInAsync("Cora Chair", Role.Chair, scripts: scripts);
        await chair.OpenAsync(Report + "/publish-report");
        await chair.ShowsAsync("You are the second person", "The coroner has said the number in public.", "What anyone would read");
        await Look.AtAsync(chair, $"override-decide-{scripts}");
        await chair.PressAsync("Publish version 1 all the same");
        await chair.ShowsAsync("Version 1 is published");

        await analyst.OpenAsync("/analytics/releases");
        await analyst.ShowsAsync("Ann Analyst asked for it, Cora Chair decided: The coroner has said the number in public.");
        await Look.AtAsync(analyst, $"override-releases-{scripts}");
    }

    private static async Task SignedAsync(Installation installation, string area)
    {
        var (of, year, cancel) = (AreaTable.Shipped.Find(area)!, ReportYear.Financial(2021), TestContext.Current.CancellationToken);
        await installation.App.UseAsync<BeginReport>(begin => begin.HandleAsync(of, year, cancel));
        await installation.App.UseAsync<WriteWords>(write => write.HandleAsync(of, year, ReportSection.All[0], "What the year taught us.", false, 0, cancel));
        await installation.App.UseAsync<SignVersion>(sign => sign.HandleAsync(of, year, "1.3", cancel));
    }
}
