using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>No alert is silent: whom it goes to, up to England, and what its page says about that.</summary>
public sealed class WhoIsToldTests
{
    private const string Leeds = "LEEDS";
    private const string Yorkshire = "E12000003";
    private const string Page = "/alerts/TA-2025-0001";

    [Fact]
    public async Task An_alert_for_England_goes_to_the_leads_and_analysts_of_England()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(Nora, Ana, AlertsApp.Known("test-andy", "Andy", Role.Analyst, "MERSEYSIDE"), AlertsApp.Detected(area: AreaTable.England));
        await alerts.RunRoundsAsync();

        Assert.Equal(["ana@example.org", "nora@example.org"], await ToAsync(alerts));
        var analyst = alerts.App.As(Role.Analyst, AreaTable.England, "Ana");
        (await analyst.GetAsync("/alerts")).Shows("Bed or sofa sharing in England");
        (await analyst.GetAsync(Page)).Shows("Nora (safeguarding lead of England). Latest e-mail: No mail server is set up").Shows("Ana (analyst of England)")
            .DoesNotShow("Lena Lead").DoesNotShow("Add an action to the register");
        await (await analyst.GetAsync($"{Page}/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "Looking at the regions"));
        (await analyst.GetAsync(Page)).Shows("Looking at the regions");
        (await alerts.App.As(Role.Analyst, "MERSEYSIDE", "Andy").GetAsync("/alerts")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_panels_alert_goes_to_analysts_of_England_only_when_it_stands_out_nationally()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(Ana, AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        var analyst = alerts.App.As(Role.Analyst, AreaTable.England, "Ana");
        (await analyst.GetAsync(Page)).HasStatus(HttpStatusCode.NotFound);

        await alerts.SendAsync(AlertsApp.Detected(2) with { StandsOutNationally = true });
        await alerts.RunRoundsAsync();

        (await analyst.GetAsync(Page)).Shows("It stands out among all themes of all panels").Shows("Lena Lead (safeguarding lead of Pan-Lancashire)").Shows("Ana (analyst of England)");
        Assert.Equal(["ana@example.org", "lena@example.org", "lena@example.org"], await ToAsync(alerts));
    }

    [Fact]
    public async Task Where_no_lead_is_the_alert_goes_to_the_wider_areas_lead_and_the_page_says_so()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Known("test-rita", "Rita", Role.SafeguardingLead, Yorkshire), AlertsApp.Known("test-carl", "Carl", Role.Chair, Leeds), AlertsApp.Detected(area: Leeds));
        await alerts.RunRoundsAsync();

        Assert.Equal(["rita@example.org"], await ToAsync(alerts));
        (await alerts.App.As(Role.SafeguardingLead, Yorkshire, "Rita").GetAsync(Page))
            .Shows("No account is safeguarding lead of Leeds itself. The alert goes to those around it").Shows("Rita (safeguarding lead of Yorkshire and The Humber)");
        Assert.Empty(alerts.Told);
    }

    [Fact]
    public async Task Where_no_lead_is_around_either_the_chair_is_told_at_once_and_once()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Known("test-carl", "Carl", Role.Chair, Leeds), AlertsApp.Detected(area: Leeds));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        Assert.True(Assert.IsType<AlertEscalated>(Assert.Single(alerts.Told)).NoLead);
        Assert.Equal(["carl@example.org"], await ToAsync(alerts));
        (await alerts.App.As(Role.Chair, Leeds, "Carl").GetAsync(Page)).Shows("No account is safeguarding lead here: the chair was told at once.")
            .Shows("No account is safeguarding lead of Leeds or of an area around it. The chair was told instead.").Shows("Carl (chair of Leeds)");

        alerts.MoveTo(new DateOnly(2025, 9, 10));
        await alerts.RunRoundsAsync();
        Assert.Equal(["carl@example.org"], await ToAsync(alerts));
    }

    [Fact]
    public async Task Where_nobody_is_at_all_those_who_give_roles_are_asked_once_and_without_the_theme()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Known("test-olive", "Olive", Role.Administrator, AreaTable.England), AlertsApp.Known("test-oscar", "Oscar", Role.Administrator, Leeds), AlertsApp.Detected(area: Leeds));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        var letter = Assert.Single(await alerts.App.LettersAsync<AlertsDb>());
        Assert.Equal(("olive@example.org", "Nobody answers for theme alerts in Leeds"), (letter.To, letter.Subject));
        Assert.DoesNotContain("sharing", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/account/people", letter.Text, StringComparison.Ordinal);

        await alerts.SendAsync(AlertsApp.Known("test-lea", "Lea", Role.SafeguardingLead, Leeds));
        await alerts.RunRoundsAsync();
        Assert.Equal(["lea@example.org", "olive@example.org"], await ToAsync(alerts));
        (await alerts.Lead.GetAsync("/alerts/cover")).DoesNotShow("Olive");
    }

    private static StaffChanged Nora => AlertsApp.Known("test-nora", "Nora", Role.SafeguardingLead, AreaTable.England);

    private static StaffChanged Ana => AlertsApp.Known("test-ana", "Ana", Role.Analyst, AreaTable.England);

    private static async Task<IEnumerable<string>> ToAsync(AlertsApp alerts) => (await alerts.App.LettersAsync<AlertsDb>()).Select(letter => letter.To).Order(StringComparer.Ordinal);
}
