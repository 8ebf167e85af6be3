using System.Net;
using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Identity;

/// <summary>What a page tells the script that warns before a session ends, and how somebody stays.</summary>
public sealed class SessionEndTests
{
    private const string Email = "asha@example.org";
    private const string Left = "/account/stay?handler=left";
    private static readonly Grant Coordinator = new(Role.Coordinator, "PAN-LANCASHIRE");

    [Fact]
    public async Task A_page_says_to_the_second_when_the_session_ends()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        var browser = app.Anonymous();
        Assert.Equal(1800, End(await browser.SignInAsync(Email)).Seconds);

        // so soon the cookie is not made anew
        app.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(1760, End(await browser.GetAsync("/account")).Seconds);
        app.Clock.Advance(TimeSpan.FromSeconds(1761));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Whoever_asks_to_stay_stays_another_half_hour()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        app.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal((1800, false), Told(await browser.GetAsync(Left)));
        app.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/account", (await browser.GetAsync("/account")).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/account/sign-in", (await browser.GetAsync(Left)).Path);
    }

    [Fact]
    public async Task Before_the_twelfth_hour_is_over_nobody_is_promised_more()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        for (var quarters = 0; quarters < 47; quarters++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            await browser.GetAsync("/account");
        }

        Assert.Equal((900, true), Told(await browser.GetAsync(Left)));
    }

    [Fact]
    public async Task The_same_person_is_known_again_and_nobody_else_is_taken_for_them()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        await app.AnAccountAsync("ben@example.org", Coordinator);

        var (first, again, other) = (End(await app.Anonymous().SignInAsync(Email)), End(await app.Anonymous().SignInAsync(Email)), End(await app.Anonymous().SignInAsync("ben@example.org")));

        Assert.Equal(first.Person, again.Person);
        Assert.NotEqual(first.Person, other.Person);
        Assert.Null((await app.Anonymous().GetAsync("/account/sign-in")).Document.QuerySelector("template[data-session]"));
    }

    [Fact]
    public async Task What_was_written_before_the_end_is_sent_by_the_same_person_after_signing_in_again_and_by_nobody_else()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        await app.AnAccountAsync("ben@example.org", Coordinator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var form = await browser.GetAsync("/account/change-password");
        var forms = await browser.GetAsync("/account/change-password");

        app.Clock.Advance(TimeSpan.FromMinutes(40));
        await browser.SignInAsync(Email, path: "/account/stay");
        (await form.SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", "password1234"))).ShowsError("harder to guess");

        app.Clock.Advance(TimeSpan.FromMinutes(40));
        await browser.SignInAsync("ben@example.org", path: "/account/stay");
        (await forms.SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", "seven quiet lanterns"))).HasStatus(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_long_form_says_without_scripts_what_happens_and_a_page_without_one_does_not()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Coordinator);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        var page = await browser.GetAsync(LongForm);
        Assert.Contains("after 30 minutes without a new page you are signed out", page.Document.QuerySelector("main .cdop-without-scripts")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/account")).Document.QuerySelector("main .cdop-without-scripts"));
    }

    private const string LongForm = "/reviews/agreements";

    private static (int Seconds, bool AtMost) Told(Page answer)
    {
        Assert.Equal("application/json", answer.ContentType);
        var said = JsonDocument.Parse(answer.Body).RootElement;
        return (said.GetProperty("seconds").GetInt32(), said.GetProperty("atMost").GetBoolean());
    }

    private static (int Seconds, string Person) End(Page page)
    {
        var said = JsonDocument.Parse(page.Document.QuerySelector("template[data-session]")!.GetAttribute("data-session")!).RootElement;
        return (said.GetProperty("seconds").GetInt32(), said.GetProperty("person").GetString()!);
    }
}
