using System.Net;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Access;

public sealed class FiguresAccessTests
{
    private static readonly string[] Inside =
    [
        "/analytics", "/analytics/areas", "/analytics/areas/PAN-LANCASHIRE", "/analytics/factors", "/analytics/category-by-age", "/analytics/equity", "/analytics/gap", "/analytics/funnel",
        "/analytics/control-charts", "/analytics/detection", "/analytics/suspected", "/analytics/time-to-review", "/analytics/completeness", "/analytics/gap-register", "/analytics/scorecard", "/analytics/what-if",
        "/analytics/reports", "/analytics/annual-report/PAN-LANCASHIRE/2024-25", "/analytics/annual-report/PAN-LANCASHIRE/2024-25?handler=Word",
        "/analytics/api/v1/figures?area=PAN-LANCASHIRE&year=2024-25", "/analytics/api/v1/cube?area=PAN-LANCASHIRE&from=2024-25",
    ];

    private static readonly string[] ForEveryone = ["/analytics/public", "/analytics/public/england", "/analytics/public/open-data"];

    [Fact]
    public async Task Exact_figures_are_for_roles_that_work_with_figures()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        foreach (var address in Inside)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var allowed = role is Role.Analyst or Role.SafeguardingLead or Role.Chair or Role.Coordinator;
                var page = await analytics.App.As(role, Decided.PanLancashire).GetAsync(address);
                page.HasStatus(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
            }

            var stranger = await analytics.App.Anonymous().GetAsync(address);
            Assert.Equal(SignInCookie.SignInPath, stranger.Path);
        }

        foreach (var address in ForEveryone)
        {
            (await analytics.App.Anonymous().GetAsync(address)).HasStatus(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("/analytics?area=MERSEYSIDE")]
    [InlineData("/analytics?area=E12000002")]
    [InlineData("/analytics?area=E92000001")]
    [InlineData("/analytics?area=NOWHERE")]
    [InlineData("/analytics?year=1066")]
    [InlineData("/analytics/completeness?area=E08000012")]
    [InlineData("/analytics/time-to-review?area=MERSEYSIDE")]
    [InlineData("/analytics/time-to-review?handler=Download&table=time-years&area=MERSEYSIDE")]
    [InlineData("/analytics/category-by-age?area=MERSEYSIDE")]
    [InlineData("/analytics/suspected?area=MERSEYSIDE")]
    [InlineData("/analytics/detection?area=MERSEYSIDE")]
    [InlineData("/analytics/annual-report/MERSEYSIDE/2024-25")]
    [InlineData("/analytics/annual-report/MERSEYSIDE/2024-25?handler=Word")]
    [InlineData("/analytics/annual-report/MERSEYSIDE/2024-25?handler=Pdf")]
    [InlineData("/analytics?handler=Download&table=factors&area=MERSEYSIDE")]
    public async Task Another_area_is_not_found(string address)
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(address)).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_grant_for_a_region_covers_its_panels_and_councils()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var analyst = analytics.App.As(Role.Analyst, "E12000002");
        foreach (var area in new[] { "E12000002", Decided.PanLancashire, Decided.Blackpool })
        {
            (await analyst.GetAsync($"/analytics?area={area}")).HasStatus(HttpStatusCode.OK);
        }

        (await analytics.App.As(Role.Analyst, "E92000001").GetAsync("/analytics")).HasStatus(HttpStatusCode.OK).Shows("Figures: England");
        (await analytics.App.As(Role.Analyst, "E92000001").GetAsync("/analytics/areas")).HasStatus(HttpStatusCode.OK);
    }
}
