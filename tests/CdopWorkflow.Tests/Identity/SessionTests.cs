using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

public sealed class SessionTests
{
    private const string Email = "asha@example.org";
    private static readonly Grant Administrator = new(Role.Administrator, "E92000001");

    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_ends_half_an_hour_after()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        for (var pages = 0; pages < 6; pages++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal("/account/people", (await browser.GetAsync("/account/people")).Path);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account/people")).Path);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_was()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        for (var quarters = 0; quarters < 47; quarters++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal("/account/people", (await browser.GetAsync("/account/people")).Path);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account/people")).Path);
    }

    [Fact]
    public async Task A_copied_cookie_works_no_longer_after_its_owner_signed_out()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        var (owner, thief) = (app.Anonymous(), app.Anonymous());
        await owner.SignInAsync(Email);
        thief.TakeCookiesOf(owner);
        Assert.Equal("/account/people", (await thief.GetAsync("/account/people")).Path);

        await (await owner.GetAsync("/account/sign-out")).SubmitAsync("Sign out");

        Assert.Equal("/account/sign-in", (await thief.GetAsync("/account/people")).Path);
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_one_session_or_all_others()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        await app.AnAccountAsync("ben@example.org", Administrator);
        var (here, second, third, bens) = (app.Anonymous(), app.Anonymous(), app.Anonymous(), app.Anonymous());
        await here.SignInAsync(Email);
        await second.SignInAsync(Email);
        await third.SignInAsync(Email);
        await bens.SignInAsync("ben@example.org");

        var page = await here.GetAsync("/account/sessions");
        page.Shows("This one");
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        (await page.SubmitAsync("End")).Shows("1 session ended");
        Assert.Equal(1, await SignedOutAsync(second, third));

        (await (await here.GetAsync("/account/sessions")).SubmitAsync("End all other sessions")).Shows("1 session ended");
        Assert.Equal(2, await SignedOutAsync(second, third));
        Assert.Equal("/account/people", (await here.GetAsync("/account/people")).Path);
        Assert.Equal("/account/people", (await bens.GetAsync("/account/people")).Path);
        Assert.Equal(2, (await app.AuditAsync("SessionsEnded")).Count);
    }

    [Fact]
    public async Task Whoever_ends_a_session_has_shown_a_while_ago_at_most_who_they_are()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        var (here, there) = (app.Anonymous(), app.Anonymous());
        await here.SignInAsync(Email);
        await there.SignInAsync(Email);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        foreach (var button in new[] { "End", "End all other sessions" })
        {
            var asked = (await (await here.GetAsync("/account/sessions")).SubmitAsync(button)).Shows("Confirm it is you");
            Assert.Equal("/account/people", (await there.GetAsync("/account/people")).Path);
            if (button == "End")
            {
                continue;
            }

            (await (await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password))).SubmitAsync("Carry on")).Shows("1 session ended");
            Assert.Equal("/account/sign-in", (await there.GetAsync("/account/people")).Path);
        }
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_person()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        await app.AnAccountAsync("ben@example.org", Administrator);
        var (asha, ben) = (app.Anonymous(), app.Anonymous());
        await asha.SignInAsync(Email);
        var bens = await app.UseAsync<IdentityDb, Guid>(async db =>
        {
            await ben.SignInAsync("ben@example.org");
            return await db.Sessions.OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync(TestContext.Current.CancellationToken);
        });
        await app.Anonymous().SignInAsync(Email);

        (await (await asha.GetAsync("/account/sessions")).SubmitAsync("End", ("Session", bens.ToString()))).Shows("had ended already");

        Assert.Equal("/account/people", (await ben.GetAsync("/account/people")).Path);
        Assert.Single(await app.AuditAsync("SessionEndRefused"));
    }

    [Fact]
    public async Task An_administrator_of_the_area_ends_every_session_of_an_account()
    {
        await using var app = await Given.AnAppAsync();
        var account = await app.AnAccountAsync(Email, new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        (await app.As(Role.Administrator, "BOLTON-SALFORD-WIGAN").PostAsync($"/account/people/{account}?handler=EndSessions", [])).HasStatus(HttpStatusCode.BadRequest);
        Assert.Equal("/reviews", (await browser.GetAsync("/reviews")).Path);
        (await (await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync($"/account/people/{account}")).Shows("In 1 browser now").SubmitAsync("End all sessions"))
            .Shows("1 session ended").Shows("Nowhere now");

        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
    }

    [Fact]
    public async Task Every_other_role_learns_which_session_ended()
    {
        await using var app = await Given.AnAppAsync();
        var account = await app.AnAccountAsync(Email, Administrator);
        await app.Anonymous().SignInAsync(Email);

        await (await app.As(Role.Administrator, "E92000001").GetAsync($"/account/people/{account}")).SubmitAsync("End all sessions");
        await app.SettleAsync();

        var session = await app.UseAsync<IdentityDb, Guid>(db => db.Sessions.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal([session], await RecalledAsync<NotificationsDb>(app));
        Assert.Equal([session], await RecalledAsync<ReviewsDb>(app));
        Assert.Equal([session], await RecalledAsync<AnalyticsDb>(app));
        Assert.Equal([session], await RecalledAsync<AlertsDb>(app));
    }

    [Fact]
    public async Task A_role_in_a_process_of_its_own_refuses_cookies_from_before_and_takes_those_from_after()
    {
        await using var app = await TestApp.StartAsync(roles: "reviews");
        var session = Guid.CreateVersion7();
        var made = app.Clock.GetUtcNow();
        await app.UseAsync<ReviewsDb>(async db =>
        {
            db.RecalledSessions.Add(new RecalledSession { SessionId = session, Since = made.AddMinutes(1), Until = made.AddHours(12) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var person = new Person("asha", "Asha Rahman", [new Grant(Role.Coordinator, "PAN-LANCASHIRE")]);
        Assert.Equal("/account/sign-in", (await app.Holding(person, new SessionTicket(session, made, made, made)).GetAsync("/reviews")).Path);
        Assert.Equal("/reviews", (await app.Holding(person, new SessionTicket(session, made, made, made.AddMinutes(1))).GetAsync("/reviews")).Path);
        Assert.Equal("/reviews", (await app.Holding(person, new SessionTicket(Guid.CreateVersion7(), made, made, made)).GetAsync("/reviews")).Path);
    }

    [Fact]
    public async Task Use_in_another_process_is_told_and_counts_here()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        await app.Anonymous().SignInAsync(Email);
        var session = await app.UseAsync<IdentityDb, Guid>(db => db.Sessions.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        var later = app.Clock.GetUtcNow().AddMinutes(7);

        await app.UseAsync<ReviewsDb>(async db =>
        {
            db.Publish(new CdopWorkflow.Contracts.SessionSeen(session, later));
            db.Publish(new CdopWorkflow.Contracts.SessionSeen(session, later.AddMinutes(-5)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.SettleAsync();

        Assert.Equal(later, await app.UseAsync<IdentityDb, DateTimeOffset>(db => db.Sessions.Select(row => row.LastSeenAt).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_role_taken_away_holds_no_longer_and_the_person_need_not_sign_in_again()
    {
        await using var app = await Given.AnAppAsync();
        var account = await app.AnAccountAsync(Email, new Grant(Role.Analyst, "PAN-LANCASHIRE"), new Grant(Role.Auditor, "PAN-LANCASHIRE"));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        var administrator = app.As(Role.Administrator, "PAN-LANCASHIRE");
        await (await administrator.GetAsync($"/account/people/{account}")).SubmitAsync("Take away Auditor, Pan-Lancashire", ("Form.Role", "Auditor"), ("Form.Area", "PAN-LANCASHIRE"));

        (await browser.GetAsync("/account/audit")).HasStatus(HttpStatusCode.Forbidden);
        Assert.Equal("/analytics", (await browser.GetAsync("/analytics")).Path);

        // what another role does with a cookie from before: to the sign-in page, which leads back at once
        await (await administrator.GetAsync($"/account/people/{account}")).SubmitAsync("Add role", ("Form.Role", "Chair"), ("Form.Area", "PAN-LANCASHIRE"));
        Assert.Equal("/analytics", (await browser.GetAsync("/account/sign-in?ReturnUrl=/analytics")).Path);
    }

    [Fact]
    public async Task What_is_known_of_a_session_goes_a_day_after_its_end()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Administrator);
        await app.Anonymous().SignInAsync(Email);

        app.Clock.Advance(TimeSpan.FromHours(35));
        await app.RunRoundsAsync();
        Assert.Equal(1, await app.UseAsync<IdentityDb, int>(db => db.Sessions.CountAsync(TestContext.Current.CancellationToken)));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunRoundsAsync();
        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Sessions.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("<script>alert(1)</script>", "A browser we do not know")]
    [InlineData(null, "A browser we do not know")]
    public void Devices_are_named_in_words(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    private static async Task<int> SignedOutAsync(params Browser[] browsers)
    {
        var count = 0;
        foreach (var browser in browsers)
        {
            count += (await browser.GetAsync("/account/people")).Path == "/account/sign-in" ? 1 : 0;
        }

        return count;
    }

    private static Task<List<Guid>> RecalledAsync<TDb>(TestApp app)
        where TDb : ServiceDb => app.UseAsync<TDb, List<Guid>>(db => db.RecalledSessions.Select(row => row.SessionId).ToListAsync(TestContext.Current.CancellationToken));
}
