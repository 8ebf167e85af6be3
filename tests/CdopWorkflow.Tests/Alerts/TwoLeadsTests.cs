using CdopWorkflow.Alerts;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>Two people at one alert: the first is heard, the second is told so, and nothing of theirs is half saved.</summary>
public sealed class TwoLeadsTests
{
    private const string Path = "/alerts/TA-2025-0001";

    [Fact]
    public async Task The_second_to_acknowledge_is_told_who_was_first()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var (first, second) = (await alerts.Lead.GetAsync($"{Path}/acknowledge"), await Other(alerts).GetAsync($"{Path}/acknowledge"));

        await first.SubmitAsync("Acknowledge alert", ("Text", "The designated doctor looks into it"));
        (await second.SubmitAsync("Acknowledge alert", ("Text", "I will ask the midwives"))).ShowsError(
            "This alert has been acknowledged already. Lena Lead was first, on 2 September 2025 at 10:00am: “Acknowledged”. Nothing of yours was saved.");

        Assert.DoesNotContain((await alerts.AlertsAsync())[0].History, entry => entry.Text.Contains("midwives", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_same_moment_one_wins_and_the_others_get_one_clear_message()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var forms = new List<TestKit.Page>();
        for (var n = 0; n < 6; n++)
        {
            forms.Add(await alerts.App.As(Role.SafeguardingLead, AlertsApp.Lancashire, $"Lead {n}").GetAsync($"{Path}/explain"));
        }

        var answers = await Task.WhenAll(forms.Select((form, n) => form.SubmitAsync("Save explanation", ("Text", $"Explained by {n}"))));

        Assert.Single(answers, answer => answer.Errors.Count == 0);
        Assert.All(answers.Where(answer => answer.Errors.Count > 0), answer => Assert.Contains("was first", Assert.Single(answer.Errors), StringComparison.Ordinal));
        Assert.Single((await alerts.AlertsAsync())[0].History, entry => entry.Kind == AlertEntryKind.Explained);
    }

    [Fact]
    public async Task A_step_that_is_still_possible_is_not_taken_over_a_colleagues_unread_answer()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var form = await alerts.Lead.GetAsync($"{Path}/act");
        await (await Other(alerts).GetAsync($"{Path}/explain")).SubmitAsync("Save explanation", ("Text", "Two families moved in"));

        var told = await form.SubmitAsync("Save", ("Text", "Health visitors briefed"));
        told.ShowsError("Olga Other was first").Shows("Health visitors briefed");
        Assert.Equal(AlertState.Explained, (await alerts.AlertsAsync())[0].State);

        (await (await alerts.Lead.GetAsync($"{Path}/act")).SubmitAsync("Save", ("Text", "Health visitors briefed"))).Shows("Saved what was done");
    }

    [Fact]
    public async Task New_figures_while_somebody_writes_are_no_obstacle()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        var form = await alerts.Lead.GetAsync($"{Path}/acknowledge");

        await alerts.SendAsync(AlertsApp.Detected(2, 6, 9));

        (await form.SubmitAsync("Acknowledge alert", ("Text", "Seen"))).Shows("Alert acknowledged");
    }

    private static TestKit.Browser Other(AlertsApp alerts) => alerts.App.As(Role.SafeguardingLead, AlertsApp.Lancashire, "Olga Other");
}
