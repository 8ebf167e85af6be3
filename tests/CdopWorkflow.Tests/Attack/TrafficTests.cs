using System.Diagnostics;
using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.Fhir;
using CdopWorkflow.Tests.Reviews;
using IdentityGiven = CdopWorkflow.Tests.Identity.Given;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Attack;

public sealed class TrafficTests
{
    [Fact]
    public async Task One_machine_that_tries_a_password_on_everybody_is_turned_away()
    {
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            builder.Configuration["Traffic:SignInsPerMinute"] = "10";
        });
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/account/sign-in");
        for (var n = 0; n < 10; n++)
        {
            (await page.SubmitAsync("Sign in", ("Form.Email", $"person{n}@example.org"), ("Form.Password", "password password"))).HasStatus(HttpStatusCode.OK);
        }

        var turnedAway = (await page.SubmitAsync("Sign in", ("Form.Email", "person@example.org"), ("Form.Password", "password password"))).HasStatus(HttpStatusCode.TooManyRequests);
        turnedAway.Shows("Wait a moment, then try again");
        Assert.Equal("60", turnedAway.Headers["Retry-After"]);

        // reading goes on
        (await browser.GetAsync("/account/sign-in")).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_at_credentials_ends_but_a_machine_with_one_is_never_slowed_down_before()
    {
        await using var app = await TestApp.StartAsync(roles: "notifications", adjust: builder => builder.Configuration["Traffic:RefusedMachinesPerMinute"] = "5");
        await NotificationGiven.ACredentialAsync(app, NotificationGiven.Hospital, "Example Hospital");
        using var known = app.Api(NotificationGiven.Hospital);
        for (var n = 0; n < 20; n++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await known.GetAsync($"/api/v1/notifications/LAN-2025-{n:0000}")).StatusCode);
        }

        using var guessing = app.Api("hospital.guess");
        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guessing.GetAsync("/api/v1/notifications/LAN-2025-0001")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guessing.GetAsync("/api/v1/notifications/LAN-2025-0001")).StatusCode);
    }

    [Fact]
    public async Task Guessing_at_credentials_ends_at_the_door_of_hospital_systems_as_well()
    {
        await using var app = await TestApp.StartAsync(roles: "notifications", adjust: builder => builder.Configuration["Traffic:RefusedMachinesPerMinute"] = "5");
        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await FhirSender.PostAsync(app, FhirSender.Example, credential: "hospital.guess")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await FhirSender.PostAsync(app, FhirSender.Example, credential: "hospital.guess")).StatusCode);
    }

    [Fact]
    public async Task By_https_alone_every_cookie_is_kept_off_an_open_line_and_browsers_are_told()
    {
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["SignIn:OnlyByHttps"] = "true");
        foreach (var path in new[] { "/account/sign-in", "/notifications/new" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            using var answer = await app.Anonymous().AskAsync(request);
            Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
            Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whoever is not known costs as much as a wrong password. Measured in turns, by the middle of each, and with room: a difference without a hash would be fifty times.</summary>
    [Fact]
    public async Task Signing_in_takes_as_long_for_somebody_unknown_as_with_a_wrong_password()
    {
        await using var app = await TestApp.StartAsync(roles: "identity", adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "100000";
            builder.Configuration["Identity:LockAfterAttempts"] = "100";
            builder.Configuration["Traffic:SignInsPerMinute"] = "1000";
        });
        await IdentityGiven.AnAccountAsync(app, "asha@example.org", new Grant(Role.Coordinator, ADeath.Panel));
        var page = await app.Anonymous().GetAsync("/account/sign-in");
        var (known, unknown) = await InTurnsAsync(
            15,
            () => page.SubmitAsync("Sign in", ("Form.Email", "asha@example.org"), ("Form.Password", "wrong wrong wrong")),
            () => page.SubmitAsync("Sign in", ("Form.Email", "nobody@example.org"), ("Form.Password", "wrong wrong wrong")));
        Assert.InRange(unknown / known, 0.25, 4);
    }

    [Fact]
    public async Task A_link_that_never_was_takes_as_long_as_what_is_no_link_at_all()
    {
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Reviews:ReturnRequestsPerMinute"] = "1000");
        var browser = app.Anonymous();
        var (one, other) = await InTurnsAsync(20, () => browser.GetAsync($"/returns/{new string('a', 43)}"), () => browser.GetAsync("/returns/short"));
        Assert.InRange(one / other, 0.1, 10);
    }

    private static async Task<(double One, double Other)> InTurnsAsync(int times, Func<Task<Page>> one, Func<Task<Page>> other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        for (var n = -2; n < times; n++)
        {
            foreach (var (ask, kept) in new[] { (one, ones), (other, others) })
            {
                var started = Stopwatch.GetTimestamp();
                await ask();
                if (n >= 0)
                {
                    kept.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        return (ones.Order().ElementAt(times / 2), others.Order().ElementAt(times / 2));
    }
}
