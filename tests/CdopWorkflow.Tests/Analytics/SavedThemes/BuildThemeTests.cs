using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics.ThemeWatch;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.SavedThemes;

/// <summary>A lead or an analyst says which deaths belong together, sees the past, and lets the theme go live.</summary>
public sealed class BuildThemeTests
{
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public async Task The_themes_that_come_with_the_program_are_listed_with_what_they_count()
    {
        await using var analytics = await AnalyticsApp.StartAsync(April);
        var page = await Lead(analytics).GetAsync("/analytics/themes");
        page.Shows("Bed or sofa sharing").Shows("Deaths of children under one year with any of: bed sharing or sofa sharing").Shows("WATCH, ALERT")
            .Shows("a panel with forty themes has 0.47 of them a year by WATCH or ALERT, and 0.21 by ALERT alone").Shows("Not enough history: WATCH and ALERT need two years of deaths");
        (await page.FollowAsync("Hazardous bed or sofa sharing")).Shows("in a hazardous sleep setting").DoesNotShow("Retire this theme");
    }

    [Fact]
    public async Task A_lead_builds_a_theme_sees_it_tested_on_the_past_and_lets_it_go_live()
    {
        await using var analytics = await WithHistoryAsync();
        var test = await BuildAsync(analytics);
        test.Shows("Deaths of children of any age with incomplete immunisation; that were sudden and unexpected")
            .Shows("tried on deaths from April 2023 to March 2025").Shows("False alarms to expect a year").Shows("November 2024");
        Assert.Equal("/analytics/themes/missed-vaccines/1/back-test", test.Path);

        var live = await test.SubmitAsync("Go live");
        live.Shows("Live from 1 April 2025").Shows("Live").Shows("ALERT");
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        var told = Assert.IsType<CdopWorkflow.Contracts.ThemeDetected>(analytics.Told[^1]);
        Assert.Equal(("missed-vaccines", "count-and-ratio/1", 2), (told.Theme, told.Rule, told.Findings!.Count));
        (await Lead(analytics).GetAsync("/analytics/themes")).Shows("Standing out now").Shows("Missed vaccines, Pan-Lancashire");
        Assert.Equal(["ThemeSaved", "ThemeWentLive"], await AuditAsync(analytics));
    }

    [Fact]
    public async Task A_theme_marked_as_rare_is_tested_with_the_line_at_two_and_its_own_false_alarms()
    {
        await using var analytics = await AnalyticsApp.StartAsync(April);
        var first = new CdopWorkflow.Contracts.Codes.MonthOf(2017, 4);
        var past = PastDeaths.Steady("MERSEYSIDE", first, 96, 5, 0).ToList();
        past[150] = past[150] with { Modifiable = ["IMMUNISATION_GAP"] };
        await analytics.App.PutAsync([.. past, .. PastDeaths.Steady(Decided.PanLancashire, first, 84, 5, 0), .. PastDeaths.Steady(Decided.PanLancashire, first.AddMonths(84), 12, 5, 2, "IMMUNISATION_GAP")]);
        (await Lead(analytics).GetAsync("/analytics/themes")).DoesNotShow("Not enough history");

        var test = await FinishedAsync((await Lead(analytics).GetAsync("/analytics/themes/build-theme")).SubmitAsync(
            "Save and test", ("Form.Name", "Missed vaccines"), ("Form.Area", Decided.PanLancashire), ("Form.AnyOf", "IMMUNISATION_GAP"), ("Form.Levels", "Panel"), ("Form.Rules", "RareWatch")));

        test.Shows("By WATCH of a rare theme").Shows("WATCH of a rare theme1fewer than 0.1").Shows("March 2025 WATCH of a rare theme Pan-Lancashire 2 0.1");
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_the_old_one_counts_until_its_day()
    {
        await using var analytics = await WithHistoryAsync();
        await (await BuildAsync(analytics)).SubmitAsync("Go live");
        var form = await Lead(analytics).GetAsync("/analytics/themes/build-theme?from=missed-vaccines");
        var test = await FinishedAsync(form.SubmitAsync("Save and test", ("Form.AnyOf", "IMMUNISATION_GAP"), ("Form.AnyOf", "LATE_BOOKING")));
        await test.SubmitAsync("Go live", ("LiveFrom.Day", "1"), ("LiveFrom.Month", "6"), ("LiveFrom.Year", "2025"));
        var page = await Lead(analytics).GetAsync("/analytics/themes/missed-vaccines");
        page.Shows("Live later").Shows("1 June 2025");
        await analytics.App.UseAsync<ThemeBook>(async book =>
        {
            Assert.Equal(1, (await book.FindAsync("missed-vaccines", April, CancellationToken.None))!.Version);
            Assert.Equal(2, (await book.FindAsync("missed-vaccines", new DateOnly(2025, 6, 1), CancellationToken.None))!.Version);
        });
    }

    [Fact]
    public async Task A_theme_is_retired_with_a_reason_and_nobody_is_told_of_it_any_more()
    {
        await using var analytics = await WithHistoryAsync();
        var page = await (await BuildAsync(analytics)).SubmitAsync("Go live");
        await analytics.App.RunRoundsAsync();
        (await page.SubmitAsync("Retire the theme")).ShowsError("Enter why the theme is retired");
        (await page.SubmitAsync("Retire the theme", ("Because", "<b>Another</b> theme covers it"))).Shows("Theme retired").Shows("<b>Another</b> theme covers it");
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();
        Assert.IsType<CdopWorkflow.Contracts.ThemeNoLongerMet>(analytics.Told[^1]);
        (await page.SubmitAsync("Retire the theme", ("Because", "Again"))).ShowsError("This theme is retired already");
    }

    [Fact]
    public async Task A_built_in_theme_is_changed_and_retired_only_by_those_of_the_whole_country()
    {
        await using var analytics = await AnalyticsApp.StartAsync(April);
        (await Lead(analytics).GetAsync("/analytics/themes/build-theme?from=co-sleeping")).HasStatus(HttpStatusCode.NotFound);
        var national = analytics.App.As(Role.Analyst, AreaTable.England);
        var page = await national.GetAsync("/analytics/themes/housing");
        (await page.SubmitAsync("Retire the theme", ("Because", "Not used"))).Shows("Theme retired");
        await analytics.App.UseAsync<ThemeBook>(async book => Assert.DoesNotContain(await book.LiveAsync(April, CancellationToken.None), theme => theme.Code == "housing"));
    }

    [Fact]
    public async Task What_is_missing_or_makes_no_sense_is_said()
    {
        await using var analytics = await AnalyticsApp.StartAsync(April);
        var form = await Lead(analytics).GetAsync("/analytics/themes/build-theme");
        var refused = await form.SubmitAsync("Save and test", ("Form.Name", "Baby 12 of 3 May"));
        refused.ShowsError("must only include letters").ShowsError("Select where the theme is looked for");
        refused = await form.SubmitAsync("Save and test", ("Form.Name", "Young children"), ("Form.Area", "PAN-LANCASHIRE"), ("Form.Ages", "Years1To4"));
        refused.ShowsError("Select at least one factor, category or circumstance").ShowsError("Select at least one level").ShowsError("Select at least one rule");
        refused = await form.SubmitAsync(
            "Save and test", ("Form.Name", "Young children"), ("Form.Area", "PAN-LANCASHIRE"), ("Form.AnyOf", "OVERHEATING"), ("Form.Levels", "England"), ("Form.Rules", "Watch"));
        refused.ShowsError("Pan-Lancashire has no such level");
        (await form.SubmitAsync("Save and test", ("Form.Name", "Young children"), ("Form.Area", "MERSEYSIDE"), ("Form.AnyOf", "OVERHEATING"), ("Form.Levels", "Panel"), ("Form.Rules", "Watch")))
            .HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_draft_do_not_write_over_each_other()
    {
        await using var analytics = await WithHistoryAsync();
        await BuildAsync(analytics);
        var one = await Lead(analytics).GetAsync("/analytics/themes/build-theme?from=missed-vaccines");
        var other = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/themes/build-theme?from=missed-vaccines");
        (await one.SubmitAsync("Save and test", ("Form.Name", "Vaccines"))).Shows("Vaccines, version 1");
        (await other.SubmitAsync("Save and test", ("Form.Name", "Injections"))).ShowsError("Somebody else changed this theme");
    }

    [Fact]
    public async Task A_theme_of_another_area_and_a_page_for_another_role_are_refused()
    {
        await using var analytics = await WithHistoryAsync();
        await BuildAsync(analytics);
        var stranger = analytics.App.As(Role.SafeguardingLead, "MERSEYSIDE");
        (await stranger.GetAsync("/analytics/themes")).DoesNotShow("Missed vaccines");
        (await stranger.GetAsync("/analytics/themes/missed-vaccines")).HasStatus(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/analytics/themes/missed-vaccines/1/back-test")).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.Coordinator, Decided.PanLancashire).GetAsync("/analytics/themes/build-theme")).HasStatus(HttpStatusCode.Forbidden);
        (await analytics.App.As(Role.Administrator, AreaTable.England).GetAsync("/analytics/themes")).HasStatus(HttpStatusCode.Forbidden);
    }

    private static Browser Lead(AnalyticsApp analytics) => analytics.App.As(Role.SafeguardingLead, Decided.PanLancashire, "Lena Lead");

    /// <summary>On a busy machine a test on the past takes more than the second that the page waits for it.</summary>
    private static async Task<Page> FinishedAsync(Task<Page> test)
    {
        var page = await test;
        for (var tries = 0; tries < 60 && page.Words.Contains("Look again", StringComparison.Ordinal); tries++)
        {
            page = await page.FollowAsync("Look again");
        }

        return page;
    }

    private static async Task<Page> BuildAsync(AnalyticsApp analytics) =>
        await FinishedAsync((await Lead(analytics).GetAsync("/analytics/themes/build-theme")).SubmitAsync(
            "Save and test", ("Form.Name", "Missed vaccines"), ("Form.Area", Decided.PanLancashire), ("Form.AnyOf", "IMMUNISATION_GAP"),
            ("Form.Circumstances", "SuddenUnexpected"), ("Form.Levels", "Panel"), ("Form.Rules", "Watch"), ("Form.Rules", "Alert"), ("Form.Rules", "Counting")));

    private static Task<List<string>> AuditAsync(AnalyticsApp analytics) => analytics.App.UseAsync((AnalyticsDb db) =>
        db.AuditEntries.Where(entry => entry.Subject == "theme:missed-vaccines" && (entry.Action == "ThemeSaved" || entry.Action == "ThemeWentLive")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());

    /// <summary>Seven quiet years, and one with many.</summary>
    private static async Task<AnalyticsApp> WithHistoryAsync()
    {
        var analytics = await AnalyticsApp.StartAsync(April);
        var first = new CdopWorkflow.Contracts.Codes.MonthOf(2017, 4);
        await analytics.App.PutAsync(
        [
            .. PastDeaths.Steady(Decided.PanLancashire, first, 84, 5, 1, "IMMUNISATION_GAP"), .. PastDeaths.Steady(Decided.PanLancashire, first.AddMonths(84), 12, 5, 8, "IMMUNISATION_GAP"),
            .. PastDeaths.Steady("MERSEYSIDE", first, 96, 5, 1, "IMMUNISATION_GAP"),
        ]);
        return analytics;
    }
}
