using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.TestKit;

/// <summary>An OpenID Connect provider on a port of its own that says whatever a test wants, also what no honest provider would.</summary>
public sealed class HandmadeProvider : IAsyncDisposable
{
    public const string ClientId = "cdop";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> asked = [];
    private RSA key = RSA.Create(2048);

    private HandmadeProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>The key it shows to everyone, and its name.</summary>
    public RsaSecurityKey Key => new(key) { KeyId = KeyName };

    public string KeyName { get; private set; } = "one";

    /// <summary>The person that the next token is about.</summary>
    public Dictionary<string, object?> Person { get; } = new() { ["sub"] = "u-17", ["name"] = "Asha Rahman", ["email"] = "asha@example.org", ["groups"] = new[] { "cdop-coordinators" } };

    /// <summary>What the next ID tokens say otherwise than an honest provider would.</summary>
    public Dictionary<string, object?> Otherwise { get; } = [];

    /// <summary>Makes the token in place of signing it with the provider's key.</summary>
    public Func<string, string>? Sign { get; set; }

    /// <summary>What userinfo answers; null for the person of the token.</summary>
    public object? UserInfo { get; set; }

    /// <summary>Whether it takes a code again that was redeemed.</summary>
    public bool ForgetsCodes { get; set; }

    public static async Task<HandmadeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new HandmadeProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Sets it up as the application's provider, with a role for the group of coordinators.</summary>
    public Action<WebApplicationBuilder> Use(params (string Name, string Value)[] more) => builder =>
    {
        (string Name, string Value)[] settings =
        [
            ("Name", "Lancashire Health"), ("Authority", Address), ("ClientId", ClientId), ("ClientSecret", "a secret of the tests"),
            ("Roles:0:Claim", "groups"), ("Roles:0:Value", "cdop-coordinators"), ("Roles:0:Role", "Coordinator"), ("Roles:0:Area", "PAN-LANCASHIRE"),
            ("Roles:1:Claim", "groups"), ("Roles:1:Value", "cdop-leads"), ("Roles:1:Role", "SafeguardingLead"), ("Roles:1:Area", "PAN-LANCASHIRE"),
            ("SecondFactorAmr:0", "mfa"),
        ];
        foreach (var (name, value) in settings.Concat(more))
        {
            builder.Configuration[$"Identity:Provider:{name}"] = value;
        }
    };

    /// <summary>The person signs in there: the address to which the browser is sent back.</summary>
    /// <param name="request">Where our program sent the browser.</param>
    public string SignIn(Uri request)
    {
        var query = QueryHelpers.ParseQuery(request.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var code = Guid.NewGuid().ToString("N");
        asked[code] = query;
        return QueryHelpers.AddQueryString(new Uri(query["redirect_uri"]).AbsolutePath, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = Address });
    }

    /// <summary>Signs from now on with another key, under another name.</summary>
    public void ChangeKey()
    {
        key = RSA.Create(2048);
        KeyName += "-next";
    }

    public string Token(Dictionary<string, object?> claims) => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            userinfo_endpoint = $"{Address}/userinfo",
            end_session_endpoint = $"{Address}/end",
            jwks_uri = $"{Address}/keys",
        }));
        app.MapGet("/keys", () =>
        {
            var shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(false)) { KeyId = KeyName });
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyName, n = shown.N, e = shown.E } } });
        });
        app.MapPost("/token", RedeemAsync);
        app.MapGet("/userinfo", () => Results.Json(UserInfo ?? Person));
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var code = form["code"].ToString();
        if (!(ForgetsCodes ? asked.TryGetValue(code, out var query) : asked.TryRemove(code, out query))
            || Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != query["code_challenge"])
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>(Person) { ["iss"] = Address, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300, ["auth_time"] = now, ["nonce"] = query["nonce"], ["sid"] = "s-" + code[..8] };
        foreach (var (name, value) in Otherwise)
        {
            claims[name] = value;
        }

        foreach (var missing in claims.Where(claim => claim.Value is null).Select(claim => claim.Key).ToArray())
        {
            claims.Remove(missing);
        }

        LastSession = claims.GetValueOrDefault("sid") as string;
        return Results.Json(new { token_type = "Bearer", access_token = "access-" + code, id_token = Sign is null ? Token(claims) : Sign(JsonSerializer.Serialize(claims)) });
    }

    /// <summary>What it called the session of its last token.</summary>
    public string? LastSession { get; private set; }
}
