using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A director looks at a funnel of areas of about the same size, whose points lie close together.</summary>
public sealed class FunnelNamesTests(Chromium chromium)
{
    private const string NorthWest = "E12000002";

    private static readonly (string Panel, string Council, int Reviews, int Modifiable)[] Areas =
    [
        (Decided.PanLancashire, Decided.Lancashire, 60, 20), (Decided.PanLancashire, Decided.Blackpool, 24, 8), (Decided.PanLancashire, Decided.Blackburn, 26, 9), ("MERSEYSIDE", "E08000012", 62, 21),
        ("MERSEYSIDE", "E08000011", 25, 8), ("MERSEYSIDE", "E08000013", 27, 9), ("MERSEYSIDE", "E08000014", 28, 9), ("MERSEYSIDE", "E08000015", 30, 24),
    ];

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(true, 320)]
    [InlineData(false, 1280)]
    public async Task No_name_lies_on_another_and_what_is_far_from_the_average_is_named(bool scripts, int width)
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 9, 2)));
        await installation.SendFactsAsync(Areas.SelectMany(area => Enumerable.Range(0, area.Reviews).Select(n =>
            new Decided(new DateOnly(2024, 4, 2).AddDays(n)) { Panel = area.Panel, Council = area.Council, Modifiable = n < area.Modifiable ? ["SMOKING_HOUSEHOLD"] : [] }.Reviewed)));
        await using var director = await installation.SignedInAsync("Dora Director", Role.Analyst, NorthWest, scripts);
        await director.Page.SetViewportSizeAsync(width, 900);
        await director.OpenAsync($"/analytics/funnel?area={NorthWest}&level=Council&year=2024-25");
        await director.ShowsAsync("outside the limits: Wirral");
        await Look.AtAsync(director, $"funnel-{scripts}");
        await director.Page.SetViewportSizeAsync(width, 900);

        var plot = director.Page.Locator($"figure {(scripts ? "[data-plot]" : "[data-plot-still]")} svg").Last;
        await Microsoft.Playwright.Assertions.Expect(plot).ToContainTextAsync("Wirral");
        Assert.Empty(await plot.EvaluateAsync<string[]>(
            """
            svg => {
              const boxes = [...svg.querySelectorAll('text')].filter(text => /[a-z]{3}/i.test(text.textContent)).map(text => ({ name: text.textContent, at: text.getBoundingClientRect() }))
              return boxes.flatMap((one, index) => boxes.slice(index + 1)
                .filter(other => one.at.left < other.at.right - 1 && other.at.left < one.at.right - 1 && one.at.top < other.at.bottom - 5 && other.at.top < one.at.bottom - 5)
                .map(other => `${one.name} lies on ${other.name}`))
            }
            """));
    }
}
