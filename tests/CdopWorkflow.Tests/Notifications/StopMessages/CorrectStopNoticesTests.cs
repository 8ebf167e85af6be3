using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.StopMessages;

/// <summary>A service that was told of another child's record goes on writing to the family and stops writing to that child: it is told of the right one.</summary>
public sealed class CorrectStopNoticesTests
{
    private const string Reference = "LAN-2025-0001";
    private const string Service = "Child Health Information Service";

    private static readonly NhsNumber Right = NhsNumber.Synthetic(77);
    private static readonly NhsNumber Another = NhsNumber.Synthetic(78);

    [Fact]
    public async Task A_service_that_was_told_a_wrong_number_is_told_the_right_one_and_which_notice_does_not_hold()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await ToldAsync(service);

        await CorrectAsync(app, Right);
        await RoundAsync(app);
        await RoundAsync(app);

        Assert.Equal(2, service.Taken.Count);
        var (first, second) = (Body(service, 0), Body(service, 1));
        Assert.Equal(["id", "event", "bornOn", "nhsNumber", "replaces"], second.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("9991001379", Right.Digits), (first.GetProperty("nhsNumber").GetString(), second.GetProperty("nhsNumber").GetString()));
        Assert.Equal(first.GetProperty("id").GetString(), Assert.Single(second.GetProperty("replaces").EnumerateArray()).GetString());
        Assert.Equal((second.GetProperty("id").GetString(), true), (service.Taken[1].Key, service.Taken[1].IsOurs));

        (await app.Coordinator().GetAsync("/notifications/stop-messages")).Shows($"{Service}: the child’s details put right").Shows("It was another record: the service is told again").Shows("Ask it whether it writes to the other child again");
        (await app.Coordinator().GetAsync($"/reviews/{Reference}/family")).Shows($"{Service}, told by the system").Shows($"{Service}, told by the system again, as the child’s details were put right");
        (await app.Coordinator().GetAsync($"/reviews/{Reference}/history")).Shows($"{Service} was told again, as the child’s details were put right, to stop messages to the family");
        Assert.Equal(1, await Given.AuditedAsync(app, "StopNoticeCorrected"));
    }

    [Fact]
    public async Task A_second_correction_names_every_notice_that_does_not_hold()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await ToldAsync(service);
        await CorrectAsync(app, Another);
        await RoundAsync(app);
        await CorrectAsync(app, Right);
        await RoundAsync(app);

        Assert.Equal(3, service.Taken.Count);
        Assert.Equal(new[] { 0, 1 }.Select(number => Body(service, number).GetProperty("id").GetString()), Body(service, 2).GetProperty("replaces").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task What_is_no_part_of_the_notice_and_a_notice_that_has_not_left_need_no_second_one()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var app = await StartAsync(service);

        // not sent yet: the first one is right already
        await CorrectAsync(app, Right);
        await RoundAsync(app);
        Assert.Equal(Right.Digits, Body(service, 0).GetProperty("nhsNumber").GetString());

        await app.Coordinator().DoAsync(Reference, "correct-child", ("Form.FamilyName", "Okonkwo"), ("Form.Address", "2 Invented Street"), ("Form.Why", "The register says so"));
        await app.Coordinator().DoAsync(Reference, "correct", [.. Coordinators.Date("DiedOn", new DateOnly(2025, 3, 9)), ("Form.Why", "The register says so")]);
        await app.SettleAsync();
        await RoundAsync(app);

        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task A_wrong_notice_that_may_have_arrived_is_not_tried_again_and_the_right_one_names_it()
    {
        await using var service = await FamilyWriter.StartAsync();
        service.Answer = 503;
        await using var app = await ToldAsync(service);
        service.Answer = 200;

        await CorrectAsync(app, Right);
        (await app.Coordinator().GetAsync("/notifications/stop-messages")).Shows("1 notice not taken yet").DoesNotShow("It was another record");
        await RoundAsync(app);
        await RoundAsync(app);

        Assert.Equal(2, service.Taken.Count);
        Assert.Equal((Right.Digits, 1), (Body(service, 1).GetProperty("nhsNumber").GetString(), Body(service, 1).GetProperty("replaces").GetArrayLength()));
        (await app.Coordinator().GetAsync("/notifications/stop-messages")).DoesNotShow("not taken yet");
        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.StopNotices.CountAsync(notice => notice.TakenAt != null)));
    }

    private static JsonElement Body(FamilyWriter service, int number) => JsonDocument.Parse(service.Taken[number].Body).RootElement;

    private static async Task CorrectAsync(TestApp app, NhsNumber number)
    {
        (await app.Coordinator().DoAsync(Reference, "correct-child", ("Form.NhsNumber", number.Digits), ("Form.Why", "The register says so"))).Shows("Details of the child corrected");
        await app.SettleAsync();
    }

    private static async Task RoundAsync(TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunRoundsAsync();
        await app.SettleAsync();
    }

    private static async Task<TestApp> ToldAsync(FamilyWriter service)
    {
        var app = await StartAsync(service);
        await RoundAsync(app);
        return app;
    }

    private static async Task<TestApp> StartAsync(FamilyWriter service)
    {
        var app = await TestApp.StartAsync(adjust: service.Use(Service));
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.SettleAsync();
        return app;
    }
}
