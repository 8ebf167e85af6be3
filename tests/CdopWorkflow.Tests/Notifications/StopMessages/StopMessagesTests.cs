using System.Net;
using System.Text.Json;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.StopMessages;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.OnCall;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.StopMessages;

/// <summary>On the day a death is notified, services that write to families are told to stop, and learn no more than they need (F13).</summary>
public sealed class StopMessagesTests
{
    private const string Service = "Child Health Information Service";

    private static readonly DeathForm Yesterday = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-09", DiedAt = null };

    [Fact]
    public async Task A_service_is_told_within_a_minute_once_and_gets_what_it_needs_to_find_the_record_and_nothing_else()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunRoundsAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunRoundsAsync();
        await app.SettleAsync();

        var notice = Assert.Single(service.Taken);
        using var body = JsonDocument.Parse(notice.Body);
        Assert.Equal(["id", "event", "bornOn", "nhsNumber"], body.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ("stop-messages", "2024-12-18", "9991001379", true),
            (body.RootElement.GetProperty("event").GetString(), body.RootElement.GetProperty("bornOn").GetString(), body.RootElement.GetProperty("nhsNumber").GetString(), notice.IsOurs));
        Assert.Equal(body.RootElement.GetProperty("id").GetString(), notice.Key);
        Assert.Equal(["Cdop-Signature", "Content-Length", "Content-Type", "Host", "Idempotency-Key"], notice.Headers.Where(name => !name.Contains("trace", StringComparison.OrdinalIgnoreCase)).Order());

        var coordinator = app.As(Role.Coordinator, Given.Panel);
        (await coordinator.GetAsync("/notifications/stop-messages")).Shows($"Told of every death in your area: {Service}").Shows("LAN-2025-0001").Shows("10 March 2025 at 8:01am");
        (await coordinator.GetAsync("/reviews/LAN-2025-0001/family")).Shows("Everything that one service sends by itself").Shows($"{Service}, told by the system");
        (await coordinator.GetAsync("/reviews/LAN-2025-0001/history")).Shows($"{Service} was told to stop messages to the family");
        Assert.Equal(1, await Given.AuditedAsync(app, "MessagesStopped"));
        (await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/stop-messages")).DoesNotShow("LAN-2025-0001");
        (await app.As(Role.Analyst, Given.Panel).GetAsync("/notifications/stop-messages")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_services_of_a_panel_that_takes_the_case_over_are_told_and_told_once()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service, "LEEDS");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await MovedAsync(Given.Panel, 2);
        Assert.Empty(service.Taken);

        await MovedAsync("LEEDS", 3);
        Assert.Contains("9991001379", Assert.Single(service.Taken).Body, StringComparison.Ordinal);
        (await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/stop-messages")).Shows("LAN-2025-0001").DoesNotShow("not taken yet");

        await MovedAsync(Given.Panel, 4);
        await MovedAsync("LEEDS", 5);
        Assert.Single(service.Taken);

        async Task MovedAsync(string panel, int version)
        {
            await app.UseAsync(async (NotificationsDb db) =>
            {
                db.Publish(new ReviewTransferred(await db.Deaths.Select(row => row.Id).SingleAsync(), panel, version));
                await db.SaveChangesAsync();
            });
            await app.SettleAsync();
            await app.RunRoundsAsync();
        }
    }

    [Fact]
    public async Task Without_an_NHS_number_name_and_postcode_take_its_place()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromPolice with { Child = Given.FromPolice.Child! with { Forenames = "Quillon" } }, "one");
        await app.RunRoundsAsync();

        using var body = JsonDocument.Parse(Assert.Single(service.Taken).Body);
        Assert.Equal(["id", "event", "bornOn", "familyName", "forenames", "postcode"], body.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_service_that_fails_is_tried_until_it_has_the_notice_and_the_coordinator_sees_who_does_not_know_yet()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);
        service.Answer = 503;
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        (await coordinator.GetAsync("/notifications/stop-messages")).Shows("1 notice not taken yet").Shows("Not yet").Shows("The service did not take it (503)");
        Assert.Single(service.Taken);

        service.Answer = 200;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunRoundsAsync();

        Assert.Equal(2, service.Taken.Count);
        Assert.Single(service.Taken.Select(notice => notice.Key).Distinct());
        (await coordinator.GetAsync("/notifications/stop-messages")).DoesNotShow("Not yet").DoesNotShow("503");
    }

    [Fact]
    public async Task A_service_that_is_away_is_asked_once_a_round()
    {
        await using var app = await StartAsync("http://127.0.0.1:1/stop");
        for (var number = 1; number <= 3; number++)
        {
            await app.Api(Given.Hospital).AcceptedAsync(Given.About(number) with { Death = Yesterday }, $"{number}");
        }

        await app.RunRoundsAsync();

        // one try tells that nobody is there: the others wait their turn
        Assert.Equal([0, 0, 1], (await NoticesAsync(app)).Select(notice => notice.Attempts).Order());
        Assert.Contains(await NoticesAsync(app), notice => notice.Outcome == "The service could not be reached");
    }

    [Fact]
    public async Task Two_processes_at_once_tell_a_service_once()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);
        for (var number = 1; number <= 5; number++)
        {
            await app.Api(Given.Hospital).AcceptedAsync(Given.About(number) with { Death = Yesterday }, $"{number}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.UseAsync((SendStopNotices send) => send.RunAsync(app.Clock.GetUtcNow(), CancellationToken.None)))));
        await app.RunRoundsAsync();

        Assert.Equal(5, service.Taken.Count);
        Assert.Equal(5, service.Taken.Select(notice => notice.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_process_that_ends_between_the_yes_and_its_mark_repeats_the_notice_under_its_id()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        using var kill = new CancellationTokenSource();
        service.BeforeAnswer = kill.CancelAsync;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.UseAsync((SendStopNotices send) => send.RunAsync(app.Clock.GetUtcNow(), kill.Token)));
        service.BeforeAnswer = null;
        await app.RunRoundsAsync();
        Assert.Single(service.Taken);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();

        Assert.Equal(2, service.Taken.Count);
        Assert.Single(service.Taken.Select(notice => notice.Key).Distinct());
    }

    [Fact]
    public async Task A_second_notice_of_one_death_an_old_death_and_one_of_another_panel_tell_nobody()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service, Given.Panel);
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var second = await api.AcceptedAsync(Given.AboutTheTwin, "two");
        await api.AcceptedAsync(Given.About(7), "of 2024 or before");
        await api.AcceptedAsync(Given.FromEmergencyDepartment with { Child = Given.AboutTheTwin.Child! with { FamilyName = "Otherwise", BornOn = "2024-11-02", NhsNumber = "9991159754", Postcode = "", Council = "E08000035" } }, "Leeds");
        await app.RunRoundsAsync();
        Assert.Single(service.Taken);

        // a coordinator says that the second is another child: then it is told of that one, too
        var decide = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{second}/decide");
        await decide.SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild"), ("Form.Note", "The twin"));
        await app.RunRoundsAsync();
        Assert.Equal(2, service.Taken.Count);
        Assert.Contains("9991080562", service.Taken[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_taken_for_a_day_goes_to_the_person_on_call_once()
    {
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            OnCallTests.Use(builder);
            builder.Configuration["Notifications:StopMessages:0:Name"] = Service;
            builder.Configuration["Notifications:StopMessages:0:Address"] = "http://127.0.0.1:1/stop";
            builder.Configuration["Notifications:StopMessages:0:Secret"] = FamilyWriter.Secret;
        });
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        app.Clock.Advance(TimeSpan.FromHours(23));
        await app.RunRoundsAsync();
        Assert.Single(await app.LettersAsync<NotificationsDb>());

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();

        var letters = await app.LettersAsync<NotificationsDb>();
        Assert.Equal(2, letters.Count);
        Assert.Equal(("oncall@example.org", $"{Service} was not reached about case LAN-2025-0001"), (letters[1].To, letters[1].Subject));
        Assert.DoesNotContain("Testa", letters[1].Text, StringComparison.Ordinal);
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/stop-messages")).Shows("Taken to the person on call on 11 March 2025 at 8:00am");
        Assert.Equal(1, await Given.AuditedAsync(app, "StopNoticeEscalated"));
    }

    [Fact]
    public async Task Where_nobody_is_on_call_nothing_is_said_to_have_been_taken_to_them()
    {
        await using var app = await StartAsync("http://127.0.0.1:1/stop");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.RunRoundsAsync();

        Assert.Equal(0, await Given.AuditedAsync(app, "StopNoticeEscalated"));
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/stop-messages")).Shows("Not yet").Shows("If a service cannot be reached today, telephone it").DoesNotShow("Taken to the person on call");
    }

    [Fact]
    public async Task Where_no_service_is_set_up_the_page_says_what_a_person_does()
    {
        await using var app = await TestApp.StartAsync();

        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/stop-messages")).Shows("No service is set up to be told").Shows("Nothing to tell yet");
    }

    [Fact]
    public void Settings_that_cannot_work_are_named()
    {
        var good = new ToldService { Name = "One", Address = "https://chis.example.org/stop", Secret = FamilyWriter.Secret };
        Assert.Empty(new NotificationsOptions { StopMessages = [good] }.Faults());
        Assert.Equal(
            [
                "Notifications:StopMessages: the Address of One must begin with https://",
                "Notifications:StopMessages: each service needs a Name of at most 100 characters",
                "Notifications:StopMessages: the Secret of  must have at least 32 characters",
                "Notifications:StopMessages: two services are called One",
            ],
            new NotificationsOptions { StopMessages = [good with { Address = "http://chis.example.org/stop" }, good with { Name = "", Secret = "short" }, good] }.Faults());
    }

    private static async Task<TestApp> StartAsync(FamilyWriter service, string panel = "")
    {
        var app = await TestApp.StartAsync(adjust: service.Use(Service, panel));
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        return app;
    }

    private static async Task<TestApp> StartAsync(string address)
    {
        var app = await TestApp.StartAsync(adjust: builder =>
        {
            foreach (var (key, value) in new[] { ("Name", Service), ("Address", address), ("Secret", FamilyWriter.Secret) })
            {
                builder.Configuration[$"Notifications:StopMessages:0:{key}"] = value;
            }
        });
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        return app;
    }

    private static Task<List<StopNotice>> NoticesAsync(TestApp app) => app.UseAsync((NotificationsDb db) => db.StopNotices.AsNoTracking().ToListAsync());
}
