using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>Alerts by e-mail, through a real mail server.</summary>
public sealed class LettersAboutAlertsTests
{
    [Fact]
    public async Task The_lead_is_told_once_with_theme_area_period_and_link_and_nothing_else()
    {
        await using var server = await MailServer.StartAsync("starttls");
        await using var alerts = await AlertsApp.StartAsync(adjust: server.Use());
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();
        await alerts.App.SendLettersAsync();

        var mail = server.Next();
        Assert.Equal(["lena@example.org"], mail.To);
        Assert.True(mail.Secure);
        Assert.Equal("Theme alert: Bed or sofa sharing in Pan-Lancashire", mail.Header("Subject"));
        Assert.Equal(
            """
            A theme stands out in your area.

            Theme: Bed or sofa sharing
            Area: Pan-Lancashire
            Period: 3 September 2024 to 2 September 2025

            Sign in to read it and to answer:
            https://cdop.example.org/alerts/TA-2025-0001

            """.ReplaceLineEndings(),
            mail.Part("text/plain").ReplaceLineEndings());
        var html = mail.Part("text/html");
        Assert.Contains("<th align=\"left\" scope=\"row\">Area</th><td>Pan-Lancashire</td>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://cdop.example.org/alerts/TA-2025-0001\"", html, StringComparison.Ordinal);
        Assert.All(["5", "8", "7"], count => Assert.DoesNotMatch($@"\b{count} (of|reviews)", mail.Part("text/plain") + html));
        Assert.Equal(0, server.Waiting);
    }

    [Fact]
    public async Task A_dead_mail_server_loses_nothing_and_every_try_is_shown()
    {
        int port;
        await using (var before = await MailServer.StartAsync())
        {
            port = before.Port;
        }

        await using var alerts = await AlertsApp.StartAsync(adjust: builder =>
        {
            foreach (var (name, value) in new[] { ("Host", "127.0.0.1"), ("Port", $"{port}"), ("Security", "None"), ("From", "cdop@example.org"), ("PublicAddress", "https://cdop.example.org") })
            {
                builder.Configuration[$"Mail:{name}"] = value;
            }
        });
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await alerts.App.SendLettersAsync();
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await alerts.App.SendLettersAsync();
        var shown = await alerts.Lead.GetAsync("/alerts/deliveries");
        shown.Shows("Not sent").Shows("The mail server could not be reached. Next try: 2 September 2025 at 10:03am").Shows("2 tries")
            .Shows("2 September 2025 at 10:00am: The mail server could not be reached").Shows("2 September 2025 at 10:01am: The mail server could not be reached");

        await using var server = await MailServer.StartAsync(port: port);
        (await shown.SubmitAsync("Send again")).Shows("It will be sent again");
        await alerts.App.SendLettersAsync();

        Assert.Equal(["lena@example.org"], server.Next().To);
        (await alerts.Lead.GetAsync("/alerts/deliveries")).Shows("Sent on 2 September 2025 at 10:01am").Shows("3 tries").DoesNotShow("Send again");
    }

    [Fact]
    public async Task The_chair_is_told_by_letter_when_nobody_acknowledged()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        alerts.MoveTo(new DateOnly(2025, 9, 10));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        Assert.Equal(
            ["lena@example.org: Theme alert: Bed or sofa sharing in Pan-Lancashire", "carl@example.org: Theme alert not acknowledged: Bed or sofa sharing in Pan-Lancashire"],
            (await alerts.App.LettersAsync<AlertsDb>()).Select(letter => $"{letter.To}: {letter.Subject}"));
    }

    [Fact]
    public async Task A_deputy_is_written_to_in_the_place_of_who_is_away()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await (await alerts.Lead.GetAsync("/alerts/cover")).SubmitAsync(
            "Name deputy", ("Deputy", "test-dora-deputy"),
            ("From.Day", "2"), ("From.Month", "9"), ("From.Year", "2025"), ("To.Day", "5"), ("To.Month", "9"), ("To.Year", "2025"));
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();

        var letter = Assert.Single(await alerts.App.LettersAsync<AlertsDb>());
        Assert.Equal("dora@example.org", letter.To);
        Assert.Contains("You stand in for Lena Lead.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<p>You stand in for Lena Lead.</p>", letter.Html!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Mail", "false", 0)]
    [InlineData("Form.Themes", "smoking", 0)]
    [InlineData("Form.Themes", "co-sleeping", 2)]
    [InlineData("Form.Level", "NewAlerts", 1)]
    [InlineData("Form.Level", "TurningPoints", 2)]
    [InlineData("Form.Level", "Everything", 3)]
    public async Task A_person_is_written_to_about_what_they_chose(string field, string value, int letters)
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        (await (await alerts.Lead.GetAsync("/alerts/subscriptions")).SubmitAsync("Save", (field, value))).Shows("Saved what you are written to about");

        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(2, 6, 9), AlertsApp.Ended(3));
        await alerts.RunRoundsAsync();

        Assert.Equal(letters, (await alerts.App.LettersAsync<AlertsDb>()).Count);
        (await alerts.Lead.GetAsync("/alerts")).Shows("1 alert has changed since you last read it");
    }

    [Fact]
    public async Task A_lead_of_a_region_chooses_areas_within_it()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Known("test-rita-region", "Rita Region", Role.SafeguardingLead, "E12000002"));
        var page = await alerts.App.As(Role.SafeguardingLead, "E12000002", "Rita Region").GetAsync("/alerts/subscriptions");
        page.Shows("Pan-Lancashire").DoesNotShow("Leeds");
        await page.SubmitAsync("Save", ("Form.Areas", "MERSEYSIDE"), ("Form.Areas", "LEEDS"));

        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "MERSEYSIDE"));
        await alerts.RunRoundsAsync();

        Assert.Equal("MERSEYSIDE", Assert.Single(await alerts.App.LettersAsync<AlertsDb>()).Area);
    }

    [Fact]
    public async Task A_theme_that_people_built_is_named_and_told_to_the_panels_that_contribute()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        var built = AlertsApp.Detected(area: "E12000002", theme: "built-1") with { ThemeName = "Sleeping in slings", Contributing = [AlertsApp.Lancashire] };
        await alerts.SendAsync(built);
        await (await alerts.Lead.GetAsync("/alerts/subscriptions")).SubmitAsync("Save", ("Form.Themes", "built-1"), ("Form.Areas", AlertsApp.Lancashire));
        await alerts.RunRoundsAsync();

        var letter = Assert.Single(await alerts.App.LettersAsync<AlertsDb>());
        Assert.Equal(("lena@example.org", "Theme alert: Sleeping in slings in North West"), (letter.To, letter.Subject));
        Assert.Contains("Theme: Sleeping in slings\nArea: North West\n", letter.Text, StringComparison.Ordinal);
        (await alerts.Lead.GetAsync("/alerts/learning/built-1")).Shows("Sleeping in slings");
    }

    [Fact]
    public async Task A_letter_waits_for_the_end_of_quiet_hours()
    {
        await using var server = await MailServer.StartAsync();
        await using var alerts = await AlertsApp.StartAsync(adjust: server.Use());
        await alerts.KnowStaffAsync();
        await (await alerts.Lead.GetAsync("/alerts/subscriptions")).SubmitAsync(
            "Save", ("Form.QuietFrom.Hour", "18"), ("Form.QuietFrom.Minute", "0"), ("Form.QuietTo.Hour", "8"), ("Form.QuietTo.Minute", "30"));
        alerts.MoveTo(AlertsApp.Tuesday, new TimeOnly(22, 0));
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await alerts.App.SendLettersAsync();
        (await alerts.Lead.GetAsync("/alerts/deliveries")).Shows("Leaves on 3 September 2025 at 8:30am or soon after");
        Assert.Equal(0, server.Waiting);

        alerts.MoveTo(AlertsApp.Tuesday.AddDays(1), new TimeOnly(8, 31));
        await alerts.App.SendLettersAsync();

        Assert.Equal(["lena@example.org"], server.Next().To);
    }

    [Fact]
    public async Task What_was_sent_about_others_alerts_is_neither_shown_nor_sent_again()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        var id = await alerts.App.UseAsync((AlertsDb db) => db.Letters.Select(letter => letter.Id).SingleAsync());
        var other = alerts.Deputy;
        (await other.GetAsync("/alerts/deliveries")).Shows("Nothing has been sent about your alerts yet");
        var token = (await other.GetAsync("/alerts/subscriptions")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await other.PostAsync("/alerts/deliveries", [new("id", $"{id}"), new("__RequestVerificationToken", token)])).HasStatus(System.Net.HttpStatusCode.NotFound);

        Assert.Equal(0, await alerts.App.UseAsync((AlertsDb db) => db.Letters.Select(letter => letter.Again).SingleAsync()));
    }

    [Fact]
    public async Task An_alert_that_nobody_could_be_told_of_is_told_when_somebody_is_there()
    {
        await using var alerts = await AlertsApp.StartAsync(adjust: builder => builder.Configuration["Alerts:Webhooks:AllowPrivateAddresses"] = "true");
        await (await alerts.App.As(Role.Administrator, "E92000001").GetAsync("/alerts/webhooks")).SubmitAsync(
            "Allow address", ("Form.Name", "A system"), ("Form.Address", "http://127.0.0.1:1/"), ("Form.Area", AlertsApp.Lancashire));
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();
        Assert.Empty(await alerts.App.LettersAsync<AlertsDb>());

        await alerts.KnowStaffAsync();
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        Assert.Equal("lena@example.org", Assert.Single(await alerts.App.LettersAsync<AlertsDb>()).To);
        Assert.Equal(1, await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.CountAsync()));
    }

    [Fact]
    public async Task The_inbox_shows_what_is_new_until_it_is_read()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        (await alerts.Lead.GetAsync("/alerts")).Shows("1 alert has changed since you last read it").Shows("New for you Alert raised, 2 September 2025 at 10:00am");

        await alerts.Lead.GetAsync("/alerts/TA-2025-0001");
        (await alerts.Lead.GetAsync("/alerts")).DoesNotShow("New for you");
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "Seen"));
        (await alerts.Lead.GetAsync("/alerts")).DoesNotShow("New for you");

        (await alerts.App.As(Role.SafeguardingLead, AlertsApp.Lancashire, "Olga Other").GetAsync("/alerts")).Shows("New for you Acknowledged");
        await alerts.SendAsync(AlertsApp.Detected(2, 6, 9));
        (await alerts.Lead.GetAsync("/alerts")).Shows("New for you Figures changed");
    }

    [Fact]
    public async Task On_Mondays_those_who_wish_get_what_is_due_with_a_file_for_their_calendar()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await (await alerts.Lead.GetAsync("/alerts/subscriptions")).SubmitAsync("Save", ("Form.Mail", "false"), ("Form.WeeklyDigest", "true"));
        await alerts.SendAsync(AlertsApp.Detected());
        alerts.MoveTo(new DateOnly(2025, 9, 8), new TimeOnly(6, 59));
        await alerts.RunRoundsAsync();
        Assert.Empty(await alerts.App.LettersAsync<AlertsDb>());

        alerts.MoveTo(new DateOnly(2025, 9, 8), new TimeOnly(7, 0));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        var letter = Assert.Single(await alerts.App.LettersAsync<AlertsDb>());
        Assert.Contains("9 September 2025: Acknowledge: Bed or sofa sharing in Pan-Lancashire", letter.Text, StringComparison.Ordinal);
        var file = System.Text.Encoding.UTF8.GetString(letter.File!.Content);
        Assert.Contains("UID:TA-2025-0001@theme-alerts.cdop-workflow\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20250909\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));

        var download = await alerts.Lead.GetAsync("/alerts/calendar");
        Assert.Equal("text/calendar", download.ContentType);
        Assert.Contains("DTSTART;VALUE=DATE:20250909\r\n", download.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("VEVENT", (await alerts.Deputy.GetAsync("/alerts/calendar")).Body, StringComparison.Ordinal);
    }
}
