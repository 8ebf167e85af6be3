using System.Diagnostics;
using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.Fhir;
using CdopWorkflow.Tests.Reviews;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task By_https_alone_no_other_host_can_plant_a_cookie_and_people_sign_in_all_the_same()
    {
        await using var app = await TestApp.StartAsync(roles: "identity", adjust: builder =>
        {
            builder.Configuration["SignIn:OnlyByHttps"] = "true";
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            builder.Configuration["Identity:SecondFactor"] = "Offered";
        });
        await IdentityGiven.AnAccountAsync(app, "asha@example.org", new Grant(Role.Analyst, ADeath.Panel));
        var cookies = new Dictionary<string, string>();
        var page = await AskAsync(app, HttpMethod.Get, "/account/sign-in", cookies);
        var token = WebUtility.HtmlDecode(page.Split("__RequestVerificationToken\"")[1].Split("value=\"")[1].Split('"')[0]);
        var password = new Dictionary<string, string> { ["Form.Email"] = "asha@example.org", ["Form.Password"] = IdentityGiven.Password, ["__RequestVerificationToken"] = token };
        await AskAsync(app, HttpMethod.Post, "/account/sign-in", cookies, password);
        Assert.Contains("Your account", await AskAsync(app, HttpMethod.Get, "/account", cookies), StringComparison.Ordinal);
        Assert.All(cookies.Keys, name => Assert.StartsWith(name.Contains("cdop-", StringComparison.Ordinal) ? "__Secure-cdop-" : "__Host-", name, StringComparison.Ordinal));

        // the same session, as another host could plant it
        foreach (var prefix in new[] { "", "__Secure-" })
        {
            var planted = new Dictionary<string, string> { ["a b"] = "\"; ,", [prefix + "cdop"] = cookies["__Host-cdop"] };
            Assert.Equal("", await AskAsync(app, HttpMethod.Get, "/account", planted));
        }
    }

    [Fact]
    public async Task Everybody_behind_a_proxy_that_is_known_is_counted_alone_and_nobody_else_may_say_who_they_are()
    {
        await using var app = await TestApp.StartAsync(roles: "notifications", adjust: builder =>
        {
            builder.Configuration["Traffic:RefusedMachinesPerMinute"] = "5";
            builder.Configuration["Traffic:Proxies:0"] = "127.0.0.0/8";
        });
        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(app, "203.0.113.7"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(app, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(app, "198.51.100.1, 203.0.113.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(app, "203.0.113.8"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("192.0.2.1")]
    public async Task Without_a_proxy_that_is_known_nobody_gets_round_a_limit_by_saying_they_are_somebody_else(string? proxy)
    {
        await using var app = await TestApp.StartAsync(roles: "notifications", adjust: builder =>
        {
            builder.Configuration["Traffic:RefusedMachinesPerMinute"] = "5";
            builder.Configuration.AddInMemoryCollection(proxy is null ? [] : [KeyValuePair.Create("Traffic:Proxies:0", (string?)proxy)]);
        });
        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(app, $"203.0.113.{n}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(app, "203.0.113.99"));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_told_at_the_start()
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestApp.StartAsync(adjust: builder => builder.Configuration["Traffic:Proxies:0"] = "the proxy"));
        Assert.Contains("“the proxy” is neither an address nor a network", refused.Message, StringComparison.Ordinal);
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

    /// <summary>By way of this machine, which says who asks.</summary>
    private static async Task<HttpStatusCode> GuessAsync(TestApp app, string saysItIs)
    {
        var answered = await ((TestServer)app.Services.GetRequiredService<IServer>()).SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            (context.Request.Method, context.Request.Host, context.Request.Path) = ("GET", new HostString("localhost"), "/api/v1/notifications/LAN-2025-0001");
            context.Request.Headers.Authorization = "Bearer hospital.guess";
            context.Request.Headers["X-Forwarded-For"] = saysItIs;
        });
        return (HttpStatusCode)answered.Response.StatusCode;
    }

    /// <summary>As a browser does by https, of which this server knows nothing: cookies are kept and sent whole.</summary>
    private static async Task<string> AskAsync(TestApp app, HttpMethod verb, string path, Dictionary<string, string> cookies, Dictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(verb, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await app.Anonymous().AskAsync(request);
        foreach (var (name, value) in (answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).Select(cookie => cookie.Split(';')[0].Split('=', 2)).Select(parts => (parts[0], parts[1])))
        {
            cookies[name] = value;
        }

        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : "";
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
