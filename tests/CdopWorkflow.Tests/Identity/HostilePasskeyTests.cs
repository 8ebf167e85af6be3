using System.Text.Json;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

/// <summary>What a false page, a copied key or a copied cookie would send. None of it opens anything, and all of it reads the same.</summary>
public sealed class HostilePasskeyTests
{
    private const string Email = GivenPasskey.Email;

    public static TheoryData<string> Lies => new(Wrong.Keys);

    private static readonly Dictionary<string, Action<PasskeyDevice>> Wrong = new()
    {
        ["asked by a page of another site"] = device => device.Origin = "http://localhost.example.org",
        ["asked by a page under another name"] = device => device.Origin = "https://cdop.example.org",
        ["asked in a frame of another site"] = device => device.CrossOrigin = true,
        ["signed for another site"] = device => device.Domain = "example.org",
        ["another challenge"] = device => device.Challenge = "bm90IHdoYXQgd2FzIGFza2Vk",
        ["made for a new passkey"] = device => device.Type = "webauthn.create",
        ["by another key"] = device => device.ChangeKey(),
        ["by nobody's hand"] = device => device.IsTouched = false,
        ["without PIN, finger or face"] = device => device.AsksForPin = false,
        ["by a copy that counted less"] = device => device.Count = 4,
        ["under a name nobody knows"] = device => device.CredentialId = new byte[32],
        ["for another account"] = device => device.UserHandle = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw",
        ["for no account at all"] = device => device.UserHandle = "?",
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task No_answer_that_is_wrong_in_one_thing_signs_in(string lie)
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync(device: new PasskeyDevice { Count = 6 });
        Wrong[lie](device);
        var browser = app.Anonymous();

        (await browser.UsePasskeyAsync(device)).ShowsError("The passkey did not sign you in. Try again, or use your password");

        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
        Assert.Equal("Passkey: WrongAnswer", (await app.AuditAsync("SignInRefused"))[^1].Detail);
    }

    [Fact]
    public async Task The_right_answer_signs_in_where_nothing_is_wrong()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync(device: new PasskeyDevice { Count = 6 });

        Assert.Equal("/reviews", (await app.Anonymous().UsePasskeyAsync(device)).Path);
    }

    [Fact]
    public async Task A_challenge_is_answered_once_even_by_who_copied_the_cookie_with_it()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();

        var (browser, thief) = (app.Anonymous(), app.Anonymous());
        var (page, theirs) = (await browser.GetAsync("/account/sign-in"), await thief.GetAsync("/account/sign-in"));
        var answer = device.Answer(await browser.OptionsAsync("/account/sign-in"));
        thief.TakeCookiesOf(browser, "/account/sign-in");
        page = await browser.GetAsync("/account/sign-in");
        theirs = await thief.GetAsync("/account/sign-in");

        Assert.Equal("/reviews", (await page.SubmitAsync("Use a passkey", ("Credential", answer))).Path);
        (await theirs.SubmitAsync("Use a passkey", ("Credential", answer))).ShowsError("The passkey did not sign you in");
    }

    [Fact]
    public async Task A_challenge_runs_out_after_five_minutes_and_is_forgotten_later()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/account/sign-in");
        var answer = device.Answer(await browser.OptionsAsync("/account/sign-in"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        (await page.SubmitAsync("Use a passkey", ("Credential", answer))).ShowsError("The passkey did not sign you in");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/reviews", (await app.Anonymous().UsePasskeyAsync(device)).Path);
        Assert.Equal(1, await app.UseAsync<IdentityDb, int>(db => db.UsedChallenges.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_challenge_for_one_thing_does_not_do_for_another()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync(device: new PasskeyDevice { AsksForPin = false });

        // the lenient challenge of the second step must not open the door that asks for a PIN
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var answer = device.Answer(await browser.OptionsAsync("/account/sign-in/code"));
        (await (await browser.GetAsync("/account/sign-in")).SubmitAsync("Use a passkey", ("Credential", answer))).ShowsError("The passkey did not sign you in");
    }

    [Fact]
    public async Task The_passkey_of_somebody_else_is_no_second_factor()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        await app.AnAccountAsync("ben@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        var other = app.Anonymous();
        await app.WithAnAppAsync(other, "ben@example.org");
        using var others = await other.AddPasskeyAsync();

        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        (await browser.UsePasskeyAsync(others, "/account/sign-in/code")).ShowsError("The passkey was not taken");
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
    }

    [Fact]
    public async Task Without_a_password_before_it_the_second_step_gives_out_no_challenge()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Anonymous().GetAsync("/account/sign-in/code?handler=PasskeyOptions")).Status);
    }

    [Fact]
    public async Task A_passkey_that_is_known_already_is_not_added_to_another_account()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        await app.AnAccountAsync("ben@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        var other = app.Anonymous();
        await app.WithAnAppAsync(other, "ben@example.org");

        var page = await other.GetAsync(GivenPasskey.List);
        (await page.SubmitAsync("Add a passkey", ("Form.Name", "Mine"), ("Credential", device.Create(await other.OptionsAsync(GivenPasskey.List, "Options"))))).ShowsError("The passkey was not added");
        Assert.Equal(1, await app.PasskeysAsync());
        Assert.Equal("WrongAnswer", Assert.Single(await app.AuditAsync("PasskeyRefused")).Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    [InlineData("{\"id\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}")]
    public async Task What_is_no_answer_at_all_is_refused_like_a_wrong_one(string answer)
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/account/sign-in");
        await browser.OptionsAsync("/account/sign-in");
        (await page.SubmitAsync("Use a passkey", ("Credential", answer))).ShowsError("The passkey did not sign you in");
        (await page.SubmitAsync("Use a passkey", ("Credential", new string('x', 100_000)))).ShowsError("The passkey did not sign you in");
    }

    [Fact]
    public async Task What_a_visitor_is_given_says_nothing_about_who_has_passkeys()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var before = await app.Anonymous().OptionsAsync("/account/sign-in");
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        var after = await app.Anonymous().OptionsAsync("/account/sign-in");

        Assert.Equal(WithoutChallenge(before), WithoutChallenge(after));
    }

    private static string WithoutChallenge(string options)
    {
        using var json = JsonDocument.Parse(options);
        return string.Join('\n', json.RootElement.EnumerateObject().Where(property => property.Name != "challenge").Select(property => property.ToString()));
    }
}
