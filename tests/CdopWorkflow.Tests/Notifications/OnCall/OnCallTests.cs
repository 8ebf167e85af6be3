using System.Net;
using CdopWorkflow.Notifications;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.OnCall;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.NotifyDeath;
using Microsoft.AspNetCore.Builder;

namespace CdopWorkflow.Tests.Notifications.OnCall;

/// <summary>At 3 a.m. the panel's person on call hears that a death was notified, and nothing about the child.</summary>
public sealed class OnCallTests
{
    [Fact]
    public async Task The_person_on_call_is_written_to_at_once_without_a_word_about_the_child()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");

        var letter = Assert.Single(await app.LettersAsync<NotificationsDb>());
        Assert.Equal(("oncall@example.org", "A death was notified: N-2025-000001"), (letter.To, letter.Subject));
        Assert.Contains("It opened case LAN-2025-0001.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/notifications/N-2025-000001", letter.Text, StringComparison.Ordinal);
        Assert.All(["Testa", "Quillon", "9991001379", "Marker", "ZZ99", "18 December", "Found in the morning"], word => Assert.DoesNotContain(word, letter.Text, StringComparison.OrdinalIgnoreCase));
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/N-2025-000001")).Shows("The person on call was written to on 10 March 2025 at 8:00am");
    }

    [Fact]
    public async Task One_that_came_by_the_public_form_is_told_and_one_that_may_be_known_says_so()
    {
        await using var app = await StartAsync();
        await (await Journey.ToCheckAsync(app.Anonymous())).SubmitAsync("Send the notification");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromPolice, "two");

        var letters = await app.LettersAsync<NotificationsDb>();
        Assert.Equal(2, letters.Count);
        Assert.Contains("It may be about a death that is already known", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_called_for_another_panel_or_for_a_death_of_months_ago_and_a_repetition_calls_nobody_again()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { Council = "E08000035" } }, "in Leeds");
        await api.AcceptedAsync(Given.About(4), "of 2024");
        Assert.Empty(await app.LettersAsync<NotificationsDb>());

        await api.AcceptedAsync(Given.AboutTheTwin, "again");
        await api.AcceptedAsync(Given.AboutTheTwin, "again");
        Assert.Single(await app.LettersAsync<NotificationsDb>());
    }

    [Fact]
    public async Task Where_nobody_is_on_call_the_inbox_says_so()
    {
        await using var app = await StartAsync();
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/inbox")).DoesNotShow("Nobody is on call");
        (await app.As(Role.Coordinator, "PAN-CHESHIRE").GetAsync("/notifications/inbox")).Shows("Nobody is on call for Pan-Cheshire");
    }

    [Fact]
    public async Task A_machine_that_asks_without_end_is_held_up()
    {
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Notifications:FormRequestsPerMinute"] = "30");
        var browser = app.Anonymous();
        for (var request = 0; request < 30; request++)
        {
            (await browser.GetAsync("/notifications/new")).HasStatus(HttpStatusCode.OK);
        }

        (await browser.GetAsync("/notifications/new")).HasStatus(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync("/notifications/new/not-a-link")).HasStatus(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public void Settings_that_cannot_work_are_named()
    {
        Assert.Empty(new NotificationsOptions { OnCall = [new OnCallAddress { Address = "oncall@example.org" }] }.Faults());
        Assert.Equal(
            ["Notifications:OnCall: an entry has no Address", "Notifications:OnCall: an Address is not an e-mail address"],
            new NotificationsOptions { OnCall = [new OnCallAddress(), new OnCallAddress { Address = "the doctor" }] }.Faults());
    }

    internal static void Use(WebApplicationBuilder builder)
    {
        builder.Configuration["Notifications:OnCall:0:Address"] = "oncall@example.org";
        builder.Configuration["Notifications:OnCall:0:Panels:0"] = Given.Panel;
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(adjust: Use);
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        return app;
    }
}
