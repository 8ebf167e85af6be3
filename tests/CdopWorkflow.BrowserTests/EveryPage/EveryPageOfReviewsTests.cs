namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>Half of the pages, beside <see cref="EveryPageTests"/>: classes run side by side, tests of one class do not.</summary>
public sealed class EveryPageOfReviewsTests(OneInstallation installation, OpenTabs tabs, Chromium chromium) : IClassFixture<OpenTabs>
{
    public static IEnumerable<TheoryDataRow<int>> Pages => PageLook.Pages(PageLook.IsOfReviews);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scroll(int index) => await PageLook.AtAsync(await installation.FilledAsync(chromium), tabs, index);
}
