using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Actions;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>What is known of a theme beyond one alert.</summary>
public sealed class LearningTests
{
    private const string Path = "/alerts/learning/co-sleeping";

    [Fact]
    public async Task The_same_measure_before_and_after_is_shown_with_counts_and_intervals_on_both_pages()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: "alerts,identity,analytics");
        await alerts.SendAsync(AlertsApp.Detected());
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/change-practice")).SubmitAsync(
            "Link change of practice", ("Campaign", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await alerts.App.SettleAsync();
        alerts.MoveTo(new DateOnly(2026, 10, 5));
        var id = await alerts.App.UseAsync((AlertsDb db) => db.Practices.Select(practice => practice.Id).SingleAsync());
        await alerts.SendAsync(new PracticeMeasured(id, 99, new(new(2024, 10, 1), new(2025, 9, 30), 5, 8), new(new(2025, 10, 1), new(2026, 9, 30), 1, 9)));

        foreach (var page in new[] { Path, "/alerts/TA-2025-0001" })
        {
            (await alerts.Lead.GetAsync(page)).Shows("“Where does your baby sleep?”, from 1 October 2025")
                .Shows("Before: 5 of 8 reviews from 1 October 2024 to 30 September 2025. Since: 1 of 9 reviews from 1 October 2025 to 30 September 2026.")
                .Shows("With the theme: 63% before (95% interval 31% to 86%), 11% since (2% to 43%). The intervals overlap: the difference may be chance.");
        }

        (await alerts.Lead.GetAsync(Path)).Shows("TA-2025-0001 Pan-Lancashire").Shows("5 of 8 reviews in 365 days to 2 September 2025");
        (await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).FollowAsync("What was learned on this theme")).Shows("Good practice");
    }

    [Fact]
    public async Task An_action_added_because_of_an_alert_says_there_how_it_stands()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "LEEDS"));
        var board = await alerts.App.Coordinator().BoardsAsync();
        var form = await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).FollowAsync("Add an action to the register");
        (await form.SubmitAsync("Add action", [.. AnAction.OfF8, ("Form.Board", board)])).Shows("Action ACT-001 added");
        await alerts.App.SettleAsync();
        (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).Shows("ACT-001: open, due 30 November 2025 Because of TA-2025-0001");
        (await alerts.App.As(Role.SafeguardingLead, "LEEDS").GetAsync("/alerts/TA-2025-0002")).Shows("No action on this theme is in the register");

        // news that comes late changes nothing
        await alerts.SendAsync(new ActionChanged("ACT-001", "co-sleeping", AlertsApp.Lancashire, "Done", new(2025, 11, 30), 40, "TA-2025-0001"), new ActionChanged("ACT-001", "co-sleeping", AlertsApp.Lancashire, "Open", new(2025, 11, 30), 39, "TA-2025-0001"));
        (await alerts.Lead.GetAsync(Path)).Shows("ACT-001: done");
        alerts.MoveTo(new DateOnly(2025, 12, 1));
        await alerts.SendAsync(new ActionChanged("ACT-001", "co-sleeping", AlertsApp.Lancashire, "Open", new(2025, 11, 30), 41, "TA-2025-0001"));
        (await alerts.Lead.GetAsync(Path)).Shows("ACT-001: open, due 30 November 2025 Overdue");
    }

    [Fact]
    public async Task Good_practice_is_kept_by_leads_and_read_in_every_area()
    {
        await using var alerts = await AlertsApp.StartAsync();
        var saved = await AddAsync(alerts.Lead, "https://example.org/sleep");
        saved.Shows("Good practice saved").Shows("Sleep space on the list for the new birth visit").Shows("<b>Cots</b> lent for six months").Shows("Health visiting").Shows("Lena Lead");

        var elsewhere = await alerts.App.As(Role.SafeguardingLead, "LEEDS", "Liv Leeds").GetAsync(Path);
        elsewhere.Shows("Sleep space on the list for the new birth visit").Shows("No alert on this theme was raised where you answer for alerts");
        (await elsewhere.SubmitAsync("Take out of the register")).Shows("Taken out of the register").DoesNotShow("Sleep space on the list");

        Assert.NotNull(await alerts.App.UseAsync((AlertsDb db) => db.GoodPractices.Select(good => good.RemovedAt).SingleAsync()));
        Assert.Equal(
            ["GoodPracticeAdded", "GoodPracticeRemoved"],
            await alerts.App.UseAsync((AlertsDb db) => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("example")]
    public async Task A_link_that_is_no_web_page_is_refused(string link)
    {
        await using var alerts = await AlertsApp.StartAsync();
        (await AddAsync(alerts.Lead, link)).ShowsError("Enter an address that begins with https://");
        Assert.Equal(0, await alerts.App.UseAsync((AlertsDb db) => db.GoodPractices.CountAsync()));
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_has_no_page_and_others_may_not_write()
    {
        await using var alerts = await AlertsApp.StartAsync();
        (await alerts.Lead.GetAsync("/alerts/learning/no-such-theme")).HasStatus(HttpStatusCode.NotFound);
        (await alerts.Lead.GetAsync("/alerts/learning/no-such-theme/add-practice")).HasStatus(HttpStatusCode.NotFound);
        (await alerts.Chair.GetAsync(Path)).Shows("Nobody has told of good practice").DoesNotShow("Tell of good practice");
        (await alerts.Chair.GetAsync($"{Path}/add-practice")).HasStatus(HttpStatusCode.Forbidden);
        (await alerts.App.As(Role.Coordinator, AlertsApp.Lancashire).GetAsync(Path)).HasStatus(HttpStatusCode.Forbidden);
    }

    private static async Task<Page> AddAsync(Browser lead, string link) => await (await (await lead.GetAsync(Path)).FollowAsync("Tell of good practice")).SubmitAsync(
        "Save", ("Form.Title", "Sleep space on the list for the new birth visit"), ("Form.What", "<b>Cots</b> lent for six months"), ("Form.Where", "Health visiting"), ("Form.Link", link));
}
