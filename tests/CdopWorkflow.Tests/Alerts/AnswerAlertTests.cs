using System.Net;
using CdopWorkflow.Alerts;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

public sealed class AnswerAlertTests
{
    private const string Path = "/alerts/TA-2025-0001";

    [Fact]
    public async Task A_lead_acknowledges_acts_explains_and_closes_with_reasons()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var lead = alerts.Lead;

        (await (await lead.GetAsync(Path)).FollowAsync("Acknowledge the alert")).Shows("What happens next?");
        (await (await lead.GetAsync($"{Path}/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "The designated doctor looks into it"))).Shows("Alert acknowledged");
        (await (await lead.GetAsync($"{Path}/act")).SubmitAsync("Save", ("Text", "Health visitors briefed"))).Shows("Saved what was done");
        (await (await lead.GetAsync($"{Path}/explain")).SubmitAsync("Save explanation", ("Text", "Two families moved in"))).Shows("Explanation saved");
        var closed = await (await lead.GetAsync($"{Path}/close")).SubmitAsync("Close alert", ("Text", "Followed up for three months"));

        (await lead.GetAsync("/alerts")).Shows("No alert waits for you.").DoesNotShow("That none was raised");
        closed.Shows("Alert closed").Shows("The designated doctor looks into it").Shows("Health visitors briefed").Shows("Two families moved in").Shows("Lena Lead");
        Assert.Equal(
            ["AlertRaised", "AlertAcknowledged", "AlertActedOn", "AlertExplained", "AlertClosed"],
            await alerts.App.UseAsync<AlertsDb, List<string>>(db => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Theory]
    [InlineData("acknowledge", "Enter what happens next")]
    [InlineData("act", "Enter what was done")]
    [InlineData("explain", "Enter why no change is needed")]
    public async Task A_step_without_a_reason_is_refused(string step, string error)
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        (await (await alerts.Lead.GetAsync($"{Path}/{step}")).SubmitAsync(null, ("Text", "  "))).ShowsError(error);

        Assert.Equal(AlertState.New, Assert.Single(await alerts.AlertsAsync()).State);
    }

    [Fact]
    public async Task An_alert_is_acknowledged_once_and_not_closed_before()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var form = await alerts.Lead.GetAsync($"{Path}/acknowledge");

        (await (await alerts.Lead.GetAsync($"{Path}/close")).SubmitAsync("Close alert", ("Text", "Not now"))).ShowsError("Acknowledge the alert before you close it");
        await form.SubmitAsync("Acknowledge alert", ("Text", "First"));
        (await form.SubmitAsync("Acknowledge alert", ("Text", "Second"))).ShowsError("This alert has been acknowledged already");

        Assert.Single((await alerts.AlertsAsync())[0].History, entry => entry.Kind == AlertEntryKind.Acknowledged);
        Assert.Equal(2, await alerts.App.UseAsync<AlertsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == "AlertAnswerRefused")));
    }

    [Fact]
    public async Task A_question_for_returns_that_were_issued_is_refused()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        var refused = await (await alerts.Lead.GetAsync($"{Path}/add-question")).SubmitAsync(
            "Add question", ("Wording", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "9"), ("From.Year", "2025"));

        refused.ShowsError("The first day must be today or in the future");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/acknowledge")]
    [InlineData("/act")]
    [InlineData("/explain")]
    [InlineData("/close")]
    [InlineData("/change-practice")]
    [InlineData("/add-question")]
    public async Task An_alert_of_another_area_does_not_exist(string page)
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        (await alerts.App.As(Role.SafeguardingLead, "MERSEYSIDE").GetAsync(Path + page)).HasStatus(HttpStatusCode.NotFound);
        (await alerts.App.As(Role.SafeguardingLead, "E12000002").GetAsync(Path + page)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_lead_of_another_area_changes_nothing_by_posting()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "MERSEYSIDE"));
        var stranger = alerts.App.As(Role.SafeguardingLead, "MERSEYSIDE");
        var token = (await stranger.GetAsync("/alerts/TA-2025-0002/acknowledge")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await stranger.PostAsync($"{Path}/acknowledge", [new("Text", "Mine"), new("__RequestVerificationToken", token)])).HasStatus(HttpStatusCode.NotFound);

        Assert.All(await alerts.AlertsAsync(), alert => Assert.Equal(AlertState.New, alert.State));
    }

    /// <summary>An analyst of England answers for national alerts and for no others: docs/decisions/no-alert-is-silent.md.</summary>
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Analyst, AlertsApp.Lancashire)]
    [InlineData(Role.Analyst, "E12000002")]
    [InlineData(Role.PanelMember)]
    [InlineData(Role.Coordinator)]
    public async Task Whoever_does_not_answer_for_alerts_is_refused(Role role, string area = "E92000001")
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        (await alerts.App.As(role, area).GetAsync("/alerts")).HasStatus(HttpStatusCode.Forbidden);
        (await alerts.App.As(role, area).GetAsync(Path)).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_windows_are_a_plot_with_a_table_of_the_same_numbers()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        var table = (await alerts.Lead.GetAsync(Path)).Document.QuerySelector("figure table")!;

        Assert.Equal(["5", "3"], table.QuerySelectorAll("tbody tr")[^1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("365 days to 2 September 2025", table.TextContent, StringComparison.Ordinal);
    }
}
