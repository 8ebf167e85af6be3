using System.Net;
using System.Security.Cryptography;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.Fhir;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.Tests.Notifications.Api;

/// <summary>Tokens of a provider beside our own credentials, on the same addresses.</summary>
public sealed class MachineTokenTests
{
    private const string Audience = "https://cdop.example.org/api";

    public static TheoryData<string> Wrong =>
    [
        "another issuer", "another audience", "no audience", "expired", "not yet", "without an end", "another key", "no signature", "a shared secret", "no system", "changed afterwards", "for a person's browser",
    ];

    [Fact]
    public async Task A_token_of_the_provider_notifies_a_death_and_asks_what_became_of_it()
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider);
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");

        var reference = await app.Api(provider.Token(Claims(provider))).AcceptedAsync(Given.FromEmergencyDepartment, "one");

        // another token of the same system, as they last minutes only
        using var own = await app.Api(provider.Token(Claims(provider, ("jti", "two")))).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
        using var others = await app.Api(provider.Token(Claims(provider, ("client_id", "another-hospital")))).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
        using var ours = await app.Api(Given.Hospital).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.StatusCode, others.StatusCode, ours.StatusCode));
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(3), "three");
    }

    [Theory]
    [InlineData("cdop.notify", null, HttpStatusCode.OK)]
    [InlineData("cdop.read", null, HttpStatusCode.Forbidden)]
    [InlineData("cdop.notify", "PAN-LANCASHIRE", HttpStatusCode.OK)]
    [InlineData("cdop.notify", "BOLTON-SALFORD-WIGAN", HttpStatusCode.Forbidden)]
    public async Task A_token_opens_the_address_for_fhir_by_the_same_rules(string scope, string? area, HttpStatusCode answer)
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider, ("AreaClaim", area is null ? "" : "areas"));

        using var response = await FhirSender.PostAsync(app, FhirSender.Example, credential: provider.Token(Claims(provider, ("scope", scope), ("areas", area))));

        Assert.True(response.StatusCode == answer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (answer == HttpStatusCode.Forbidden)
        {
            Assert.Contains("does not allow notifying deaths", Assert.Single(await FhirSender.IssuesAsync(response)).Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_thing_is_refused(string fault)
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider);

        using var response = await app.Api(TokenWith(fault, provider)).SendAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await Given.AuditedAsync(app, "NotificationReceived"));
    }

    [Theory]
    [InlineData("cdop.read")]
    [InlineData("cdop.notifyx")]
    [InlineData(null)]
    public async Task A_genuine_token_without_the_scope_is_told_that_it_does_not_allow_this(string? scope)
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider);

        using var response = await app.Api(provider.Token(Claims(provider, ("scope", scope)))).SendAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await Given.AuditedAsync(app, "MachineTokenRefused"));
    }

    [Fact]
    public async Task Which_claims_say_what_is_set_and_a_list_does_as_well_as_words()
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider, ("ScopeClaim", "roles"), ("Scope", "Deaths.Notify"), ("SystemClaim", "appid"));

        await app.Api(provider.Token(Claims(provider, ("roles", new[] { "Other", "Deaths.Notify" }), ("appid", "ward-system"), ("scope", null)))).AcceptedAsync(Given.About(1), "one");
        using var old = await app.Api(provider.Token(Claims(provider))).SendAsync(Given.About(2), "two");
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Theory]
    [InlineData("PAN-LANCASHIRE", HttpStatusCode.Created)]
    [InlineData("E92000001", HttpStatusCode.Created)]
    [InlineData("BOLTON-SALFORD-WIGAN", HttpStatusCode.Forbidden)]
    [InlineData("nowhere", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Where_tokens_know_areas_a_system_notifies_deaths_of_its_own_alone(string? area, HttpStatusCode answer)
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await AppAsync(provider, ("AreaClaim", "areas"));

        using var response = await app.Api(provider.Token(Claims(provider, ("areas", area)))).SendAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { Council = "E06000008" } }, "one");

        Assert.Equal(answer, response.StatusCode);
    }

    [Fact]
    public async Task While_the_provider_is_away_a_system_is_told_to_come_back_and_our_own_credentials_work()
    {
        var provider = await HandmadeProvider.StartAsync();
        var token = provider.Token(Claims(provider));
        await using var app = await AppAsync(provider);
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await provider.DisposeAsync();

        using var response = await app.Api(token).SendAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
    }

    [Fact]
    public async Task Where_no_provider_is_set_up_no_token_is_taken()
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await TestApp.StartAsync();
        using var response = await app.Api(provider.Token(Claims(provider))).SendAsync(Given.FromEmergencyDepartment, "one");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_provider_without_an_audience_does_not_start() =>
        Assert.Contains("Notifications:Provider:Audience", (await Assert.ThrowsAnyAsync<Exception>(() => TestApp.StartAsync(adjust: builder => builder.Configuration["Notifications:Provider:Authority"] = "https://id.example.org"))).ToString(), StringComparison.Ordinal);

    /// <summary>The provider's tokens run by the machine's clock, so this one does as well.</summary>
    private static Task<TestApp> AppAsync(HandmadeProvider provider, params (string Name, string Value)[] settings) => TestApp.StartAsync(
        DateTimeOffset.UtcNow,
        adjust: builder =>
        {
            foreach (var (name, value) in settings.Prepend(("Audience", Audience)).Prepend(("Authority", provider.Address)))
            {
                builder.Configuration[$"Notifications:Provider:{name}"] = value;
            }
        });

    private static Dictionary<string, object?> Claims(HandmadeProvider provider, params (string Name, object? Value)[] otherwise)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?> { ["iss"] = provider.Address, ["aud"] = Audience, ["iat"] = now, ["exp"] = now + 300, ["client_id"] = "ward-system", ["scope"] = "other cdop.notify" };
        foreach (var (name, value) in otherwise)
        {
            claims[name] = value;
        }

        return claims.Where(claim => claim.Value is not null).ToDictionary();
    }

    private static string TokenWith(string fault, HandmadeProvider provider)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var good = provider.Token(Claims(provider));
        return fault switch
        {
            "another issuer" => provider.Token(Claims(provider, ("iss", "https://id.example.org"))),
            "another audience" => provider.Token(Claims(provider, ("aud", "https://other.example.org/api"))),
            "no audience" => provider.Token(Claims(provider, ("aud", null))),
            "expired" => provider.Token(Claims(provider, ("exp", now - 120), ("iat", now - 600))),
            "not yet" => provider.Token(Claims(provider, ("nbf", now + 600), ("exp", now + 900))),
            "without an end" => Signed(Claims(provider, ("exp", null)), new SigningCredentials(provider.Key, SecurityAlgorithms.RsaSha256)),
            "another key" => Signed(Claims(provider), new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = provider.KeyName }, SecurityAlgorithms.RsaSha256)),
            "no signature" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{good.Split('.')[1]}.",
            "a shared secret" => Signed(Claims(provider), new SigningCredentials(new SymmetricSecurityKey(new byte[32]) { KeyId = provider.KeyName }, SecurityAlgorithms.HmacSha256)),
            "no system" => provider.Token(Claims(provider, ("client_id", null))),
            "changed afterwards" => $"{good.Split('.')[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(good.Split('.')[1]).Replace("ward-system", "word-system", StringComparison.Ordinal))}.{good.Split('.')[2]}",
            "for a person's browser" => provider.Token(Claims(provider, ("aud", HandmadeProvider.ClientId), ("nonce", "n"), ("client_id", "cdop"))),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static string Signed(Dictionary<string, object?> claims, SigningCredentials by) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(System.Text.Json.JsonSerializer.Serialize(claims), by);
}
