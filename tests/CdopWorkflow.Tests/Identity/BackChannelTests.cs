using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CdopWorkflow.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.Tests.Identity;

/// <summary>The provider tells that somebody signed out there.</summary>
public sealed class BackChannelTests : IAsyncLifetime
{
    private HandmadeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await HandmadeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Signing_out_there_ends_that_session_and_no_other()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var (one, other) = (app.Anonymous(), app.Anonymous());
        await one.SignInAtAsync(provider);
        var session = provider.LastSession!;
        await other.SignInAtAsync(provider);

        Assert.Equal(HttpStatusCode.OK, await TellAsync(app, SignOut(provider, session)));

        Assert.Equal("/account/sign-in", (await one.GetAsync("/reviews")).Path);
        Assert.Equal("/reviews", (await other.GetAsync("/reviews")).Path);
        Assert.Single(await app.AuditAsync("SignedOutAtProvider"));
    }

    [Fact]
    public async Task Without_the_name_of_a_session_all_of_the_person_end()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var (one, other) = (app.Anonymous(), app.Anonymous());
        await one.SignInAtAsync(provider);
        await other.SignInAtAsync(provider);

        Assert.Equal(HttpStatusCode.OK, await TellAsync(app, SignOut(provider, null)));

        Assert.Equal("/account/sign-in", (await one.GetAsync("/reviews")).Path);
        Assert.Equal("/account/sign-in", (await other.GetAsync("/reviews")).Path);
    }

    [Theory]
    [InlineData("another key")]
    [InlineData("no signature")]
    [InlineData("another client")]
    [InlineData("another issuer")]
    [InlineData("expired")]
    [InlineData("an ID token")]
    [InlineData("nobody")]
    [InlineData("rubbish")]
    [InlineData("nothing")]
    public async Task What_the_provider_did_not_say_ends_nothing(string fault)
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        await browser.SignInAtAsync(provider);
        var claims = Claims(provider, provider.LastSession);
        using var another = RSA.Create(2048);
        var token = fault switch
        {
            "another key" => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(new RsaSecurityKey(another) { KeyId = provider.KeyName }, SecurityAlgorithms.RsaSha256)),
            "no signature" => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(claims)),
            "another client" => provider.Token(new(claims) { ["aud"] = "payroll" }),
            "another issuer" => provider.Token(new(claims) { ["iss"] = "https://example.org" }),
            "expired" => provider.Token(new(claims) { ["exp"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds() }),
            "an ID token" => provider.Token(new(claims) { ["nonce"] = "n" }),
            "nobody" => provider.Token(claims.Where(claim => claim.Key is not ("sub" or "sid")).ToDictionary()),
            "rubbish" => "rubbish",
            _ => "",
        };

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(app, token));

        Assert.Equal("/reviews", (await browser.GetAsync("/reviews")).Path);
        Assert.Single(await app.AuditAsync("ProviderSignOutRefused"));
    }

    [Fact]
    public async Task Without_a_provider_there_is_nobody_to_listen_to()
    {
        await using var app = await Given.AnAppAsync();

        Assert.Equal(HttpStatusCode.NotFound, await TellAsync(app, "x"));
        (await app.Anonymous().GetAsync("/account/sign-in/provider")).HasStatus(HttpStatusCode.NotFound);
        (await app.Anonymous().GetAsync("/account/sign-in/returned?code=x&state=y")).HasStatus(HttpStatusCode.NotFound);
        (await app.Anonymous().GetAsync("/account/sign-in")).DoesNotShow("Sign in with");
    }

    internal static string SignOut(HandmadeProvider provider, string? session) => provider.Token(Claims(provider, session));

    internal static async Task<HttpStatusCode> TellAsync(TestApp app, string token)
    {
        using var client = app.Api();
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        using var response = await client.PostAsync(new Uri("/account/back-channel-sign-out", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static Dictionary<string, object?> Claims(HandmadeProvider provider, string? session)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = provider.Address,
            ["aud"] = HandmadeProvider.ClientId,
            ["iat"] = now,
            ["exp"] = now + 120,
            ["jti"] = Guid.NewGuid().ToString(),
            ["sub"] = provider.Person["sub"],
            ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
        };
        if (session is not null)
        {
            claims["sid"] = session;
        }

        return claims;
    }
}
