using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.ThemeWatch;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A lead builds a theme, sees it tested on the past, lets it go live, and reads the alert that it gives.</summary>
public sealed class BuildThemeTests(Chromium chromium)
{
    private const string Factor = "IMMUNISATION_GAP";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lead_builds_a_theme_and_reads_the_alert_it_gives(bool scripts)
    {
        var first = new MonthOf(2017, 4);
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 4, 1)));
        await installation.App.PutAsync(
        [
            .. PastDeaths.Steady(Installation.Panel, first, 84, 5, 1, Factor), .. PastDeaths.Steady(Installation.Panel, first.AddMonths(84), 12, 5, 8, Factor),
            .. PastDeaths.Steady("MERSEYSIDE", first, 96, 5, 1, Factor),
        ]);
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: scripts);
        await lead.OpenAsync("/analytics/themes");
        await lead.PressAsync("Build a theme");
        await lead.AnswerAsync(
            ("Form.Name", "Missed vaccines"), ("Form.Area", Installation.Panel), ("Form.AnyOf", Factor), ("Form.Levels", "Panel"),
            ("Form.Rules", "Watch"), ("Form.Rules", "Alert"));
        await LookAsync(lead, "build-theme", scripts);
        await lead.PressAsync("Save and test it on the past");
        await lead.ShowsAsync("How often would it have stood out?");
        for (var tries = 0; tries < 30 && await lead.Page.GetByText("Look again").CountAsync() > 0; tries++)
        {
            await lead.FollowAsync("Look again");
        }

        await lead.ShowsAsync("Deaths of children of any age with incomplete immunisation", "tried on deaths from April 2023", "November 2024");
        await LookAsync(lead, "back-test", scripts);
        await lead.PressAsync("Go live");
        await lead.ShowsAsync("Live from 1 April 2025");
        await LookAsync(lead, "read-theme", scripts);

        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        await lead.OpenAsync("/analytics/themes");
        await lead.ShowsAsync("Standing out now");
        await LookAsync(lead, "themes", scripts);
        await lead.OpenAsync("/alerts");
        await lead.FollowAsync("Missed vaccines in Pan-Lancashire");
        await lead.ShowsAsync("8 deaths in 12 months to March 2025 by month of death, 1.0 expected", "WATCH, from what panels decided", "What this alert cannot say");
        await LookAsync(lead, "evidence", scripts);
    }

    /// <summary>axe needs scripts to run.</summary>
    private static async Task LookAsync(Visitor lead, string name, bool scripts)
    {
        await Look.AtAsync(lead, $"{name}-{scripts}");
        if (scripts)
        {
            Assert.Empty(await Axe.FindsAsync(lead.Page));
            await lead.Page.SetViewportSizeAsync(320, 800);
            Assert.True(await lead.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} scrolls sideways");
            await lead.Page.SetViewportSizeAsync(1280, 900);
        }
    }
}
