using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.Tests.Identity;

/// <summary>Answers that no honest provider gives, or that were not meant for this browser: nobody is signed in, in plain words, and the log says why.</summary>
public sealed class HostileProviderTests : IAsyncLifetime
{
    private HandmadeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await HandmadeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Theory]
    [InlineData("wrong issuer", "WrongIssuer")]
    [InlineData("issuer that begins alike", "WrongIssuer")]
    [InlineData("wrong audience", "WrongAudience")]
    [InlineData("token of another client", "WrongAudience")]
    [InlineData("two audiences and no party", "WrongAudience")]
    [InlineData("wrong nonce", "WrongNonce")]
    [InlineData("no nonce", "WrongNonce")]
    [InlineData("alg none", "WrongSignature")]
    [InlineData("signed with the client secret", "WrongSignature")]
    [InlineData("signed with the public key as a secret", "WrongSignature")]
    [InlineData("signed by another key", "WrongSignature")]
    [InlineData("signed by another key of the same name", "WrongSignature")]
    [InlineData("changed after it was signed", "WrongSignature")]
    [InlineData("expired", "NotInTime")]
    [InlineData("no end", "NotInTime")]
    [InlineData("not yet", "NotInTime")]
    [InlineData("no subject", "NoSubject")]
    [InlineData("another access token", "WrongAccessToken")]
    [InlineData("userinfo about someone else", "WrongUserInfo")]
    [InlineData("userinfo about nobody", "WrongUserInfo")]
    [InlineData("rubbish", "Unreadable")]
    public async Task Such_an_answer_signs_nobody_in(string answer, string inTheLog)
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        Prepare(answer);

        var browser = app.Anonymous();
        await AssertRefusedAsync(app, browser, await browser.SignInAtAsync(provider), inTheLog);
    }

    [Theory]
    [InlineData("missing state", "WrongState")]
    [InlineData("another state", "WrongState")]
    [InlineData("the state of another browser", "WrongState")]
    [InlineData("no request", "NotAsked")]
    [InlineData("too late", "NotAsked")]
    [InlineData("no code", "RefusedThere")]
    [InlineData("an error", "RefusedThere")]
    [InlineData("an invented code", "CodeRefused")]
    [InlineData("another provider answers", "WrongIssuer")]
    public async Task Such_a_return_signs_nobody_in(string fault, string inTheLog)
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        var asked = (await browser.GetAsync("/account/sign-in/provider")).Address;
        var back = new Uri("http://localhost" + provider.SignIn(asked));
        var query = QueryHelpers.ParseQuery(back.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        switch (fault)
        {
            case "missing state": query.Remove("state"); break;
            case "another state": query["state"] += "x"; break;
            case "the state of another browser":
                browser = app.Anonymous();
                await browser.GetAsync("/account/sign-in/provider");
                break;
            case "no request": browser = app.Anonymous(); break;
            case "too late": app.Clock.Advance(TimeSpan.FromMinutes(10)); break;
            case "no code": query.Remove("code"); break;
            case "an error": query["error"] = "access_denied"; break;
            case "an invented code": query["code"] = "invented"; break;
            case "another provider answers": query["iss"] = "https://example.org"; break;
        }

        await AssertRefusedAsync(app, browser, await browser.GetAsync(QueryHelpers.AddQueryString(back.AbsolutePath, query)), inTheLog);
    }

    [Fact]
    public async Task An_answer_counts_once_in_this_browser_and_in_one_with_copied_cookies()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        provider.ForgetsCodes = true;
        var (browser, thief) = (app.Anonymous(), app.Anonymous());
        var back = provider.SignIn((await browser.GetAsync("/account/sign-in/provider")).Address);
        thief.TakeCookiesOf(browser, "/account/sign-in/returned");
        Assert.Equal("/reviews", (await browser.GetAsync(back)).Path);

        Assert.Equal("/account/sign-in/failed", (await browser.GetAsync(back)).Path);
        Assert.Equal("/account/sign-in/no-access", (await thief.GetAsync(back)).Path);
        Assert.Equal("/account/sign-in", (await thief.GetAsync("/reviews")).Path);

        Assert.Equal(["Provider: NotAsked", "Provider: AnswerUsedBefore"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
        Assert.Single(await app.AuditAsync("SignedIn"));
    }

    [Fact]
    public async Task A_provider_that_is_away_shuts_no_door_for_good()
    {
        var address = provider.Address;
        await using var app = await GivenProvider.AnAppAsync(provider);
        await provider.DisposeAsync();

        var page = await app.Anonymous().GetAsync("/account/sign-in/provider");
        Assert.Equal("/account/sign-in/failed", page.Path);
        Assert.DoesNotContain(address, page.Body, StringComparison.Ordinal);
        Assert.Equal(["Provider: Away"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task The_page_wanted_afterwards_is_never_on_another_site()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        foreach (var elsewhere in new[] { "https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)" })
        {
            Assert.Equal("/reviews", (await app.Anonymous().SignInAtAsync(provider, QueryHelpers.AddQueryString("/account/sign-in/provider", "returnUrl", elsewhere))).Path);
        }
    }

    private static async Task AssertRefusedAsync(TestApp app, Browser browser, Page page, string inTheLog)
    {
        Assert.Equal("/account/sign-in/failed", page.Path);
        page.Shows("You have not been signed in").Shows("Nothing has been opened or changed");
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
        Assert.Equal([$"Provider: {inTheLog}"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Accounts.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Sessions.CountAsync(TestContext.Current.CancellationToken)));
    }

    private void Prepare(string answer)
    {
        var (now, handler) = (DateTimeOffset.UtcNow, new JsonWebTokenHandler());
        var stranger = new RsaSecurityKey(RSA.Create(2048));
        switch (answer)
        {
            case "wrong issuer": provider.Otherwise["iss"] = "https://example.org"; break;
            case "issuer that begins alike": provider.Otherwise["iss"] = provider.Address + "/"; break;
            case "wrong audience": provider.Otherwise["aud"] = "payroll"; break;
            case "token of another client": provider.Otherwise["azp"] = "payroll"; break;
            case "two audiences and no party": provider.Otherwise["aud"] = new[] { "cdop", "payroll" }; break;
            case "wrong nonce": provider.Otherwise["nonce"] = "another"; break;
            case "no nonce": provider.Otherwise["nonce"] = null; break;
            case "alg none": provider.Sign = handler.CreateToken; break;
            case "signed with the client secret":
                provider.Sign = claims => handler.CreateToken(claims, new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a secret of the tests".PadRight(32))), SecurityAlgorithms.HmacSha256));
                break;
            case "signed with the public key as a secret":
                provider.Sign = claims => handler.CreateToken(claims, new SigningCredentials(new SymmetricSecurityKey(provider.Key.Rsa.ExportRSAPublicKey()) { KeyId = provider.KeyName }, SecurityAlgorithms.HmacSha256));
                break;
            case "signed by another key": provider.Sign = claims => handler.CreateToken(claims, new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256)); break;
            case "signed by another key of the same name":
                stranger.KeyId = provider.KeyName;
                provider.Sign = claims => handler.CreateToken(claims, new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256));
                break;
            case "changed after it was signed": provider.Sign = claims => Changed(provider.Token(JsonSerializer.Deserialize<Dictionary<string, object?>>(claims)!)); break;
            case "expired": provider.Otherwise["exp"] = now.AddMinutes(-2).ToUnixTimeSeconds(); break;
            case "no end": provider.Otherwise["exp"] = null; break;
            case "not yet": provider.Otherwise["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds(); break;
            case "no subject": provider.Otherwise["sub"] = null; break;
            case "another access token": provider.Otherwise["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA"; break;
            case "userinfo about someone else": provider.UserInfo = new { sub = "u-99", groups = new[] { "cdop-coordinators" } }; break;
            case "userinfo about nobody": provider.UserInfo = new { name = "Asha Rahman" }; break;
            case "rubbish": provider.Sign = _ => "rubbish"; break;
        }
    }

    /// <summary>The same signature under other claims.</summary>
    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("u-17", "u-18", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }
}
