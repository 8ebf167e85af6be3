using System.Net;
using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Api;

public sealed class SubmitTests
{
    [Fact]
    public async Task A_notification_is_answered_with_its_reference_and_opens_a_case()
    {
        await using var app = await StartAsync();
        using var response = await app.Api(Given.Hospital).SendAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var answer = await Given.ReadAsync(response);
        Assert.Equal("N-2025-000001", answer.GetProperty("reference").GetString());
        Assert.Equal("accepted", answer.GetProperty("state").GetString());
        Assert.Equal("LAN-2025-0001", answer.GetProperty("caseReference").GetString());
        Assert.Equal("/api/v1/notifications/N-2025-000001", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer_and_add_nothing()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        using var first = await api.SendAsync(Given.FromEmergencyDepartment, "one");
        app.Clock.Advance(TimeSpan.FromHours(3));
        using var second = await api.SendAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await NotificationsAsync(app));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationReceived"));
    }

    [Fact]
    public async Task Another_body_under_a_used_key_is_refused()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        using var response = await api.SendAsync(Given.About(1), "one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1, await NotificationsAsync(app));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Fact]
    public async Task The_keys_of_two_systems_do_not_meet()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(1), "one");
        await app.Api(Given.Police).AcceptedAsync(Given.About(2), "one");
        Assert.Equal(2, await NotificationsAsync(app));
    }

    [Fact]
    public async Task Twenty_requests_with_one_key_at_once_are_one_notification()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.SendAsync(Given.FromEmergencyDepartment, "one")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Single((await Task.WhenAll(responses.Select(response => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))).Distinct());
        Assert.Equal(1, await NotificationsAsync(app));
    }

    [Fact]
    public async Task Forty_notifications_at_once_get_forty_references_without_a_gap()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        var references = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => api.AcceptedAsync(Given.About(number), $"key {number}")));
        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"N-2025-{number:000000}"), references.Order());
    }

    [Fact]
    public async Task Every_faulty_field_is_named_in_words()
    {
        await using var app = await StartAsync();
        var form = Given.FromEmergencyDepartment with
        {
            Notifier = new(),
            Child = Given.FromEmergencyDepartment.Child! with { NhsNumber = "9991001378", BornOn = "18.12.2024", Council = "Atlantis" },
            Death = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-11" },
            Carers = [new() { Relationship = "Mother" }],
        };
        using var response = await app.Api(Given.Hospital).SendAsync(form, "one");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var errors = (await Given.ReadAsync(response)).GetProperty("errors").EnumerateObject().ToDictionary(field => field.Name, field => field.Value[0].GetString());
        Assert.Equal("Enter your full name", errors["notifier.name"]);
        Assert.Equal("Enter the organisation you work for", errors["notifier.agency"]);
        Assert.Equal("Date of birth must be a real date, like 2025-03-27", errors["child.bornOn"]);
        Assert.Equal("NHS number is not valid. Check each digit against the record", errors["child.nhsNumber"]);
        Assert.StartsWith("Enter the council where the child normally lived", errors["child.council"], StringComparison.Ordinal);
        Assert.Equal("Date of death must be today or in the past", errors["death.diedOn"]);
        Assert.Equal("Enter the person's name", errors["carers[0].name"]);
        Assert.Equal(7, errors.Count);
        Assert.Equal(0, await NotificationsAsync(app));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Theory]
    [InlineData("2007-03-10", "2025-03-10", null, "18 or over", "AdultAtDeath")]
    [InlineData("2025-03-09", "2025-03-09", "Stillbirth", "stillbirth", "Stillbirth")]
    public async Task A_death_outside_the_rules_is_refused_with_the_reason(string born, string died, string? kind, string words, string reason)
    {
        await using var app = await StartAsync();
        var form = Given.FromEmergencyDepartment with
        {
            Child = Given.FromEmergencyDepartment.Child! with { BornOn = born, BornAt = "00:30" },
            Death = Given.FromEmergencyDepartment.Death! with { DiedOn = died, DiedAt = "01:00" },
            Birth = new() { Kind = kind, ProfessionalPresent = "Yes" },
        };
        using var response = await app.Api(Given.Hospital).SendAsync(form, "one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = await Given.ReadAsync(response);
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(reason, problem.GetProperty("reason").GetString());
        Assert.Equal(reason, await app.UseAsync<NotificationsDb, string>(db => db.AuditEntries.Where(entry => entry.Action == "NotificationRefused").Select(entry => entry.Detail).SingleAsync()));
    }

    [Theory]
    [InlineData("""{ "child": { "familyNam": "Testa" } }""", "child.familyNam")]
    [InlineData("""{ "child": """, "child")]
    [InlineData("null", "body")]
    public async Task A_body_that_cannot_be_read_is_refused_without_being_quoted(string body, string field)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/notifications") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "one");
        using var response = await app.Api(Given.Hospital).SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True((await Given.ReadAsync(response)).GetProperty("errors").TryGetProperty(field, out _), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_past_the_limit_is_refused()
    {
        await using var app = await StartAsync();
        var form = Given.FromEmergencyDepartment with { Death = Given.FromEmergencyDepartment.Death! with { Circumstances = new string('x', 300_000) } };
        using var response = await app.Api(Given.Hospital).SendAsync(form, "one");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_notification_without_a_key_is_refused()
    {
        await using var app = await StartAsync();
        using var response = await app.Api(Given.Hospital).SendAsync(Given.FromEmergencyDepartment, key: null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Send an Idempotency-Key", (await Given.ReadAsync(response)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Only_the_system_that_sent_a_notification_reads_its_state()
    {
        await using var app = await StartAsync();
        var reference = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        using var mine = await app.Api(Given.Hospital).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
        using var theirs = await app.Api(Given.Police).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);

        Assert.Equal("LAN-2025-0001", (await Given.ReadAsync(mine)).GetProperty("caseReference").GetString());
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    private static Task<int> NotificationsAsync(TestApp app) => app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync());

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        return app;
    }
}
