using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.Identity.Provider;

/// <summary>
/// Speaks to the provider: the address to send a browser to, and what its answer is worth (OpenID Connect Core 1.0 section 3.1,
/// with PKCE and RFC 9207). An answer that fails one check is worth nothing.
/// </summary>
public sealed class ProviderClient(ProviderSettings settings, ProviderMetadata metadata, ProviderTokens tokens)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 256 * 1024,
    };

    public async Task<string> AddressAsync(ProviderRequest request, CancellationToken cancel)
    {
        var query = new QueryBuilder
        {
            { "client_id", settings.ClientId },
            { "response_type", "code" },
            { "scope", settings.Scopes },
            { "redirect_uri", request.ReturnAddress },
            { "state", request.State },
            { "nonce", request.Nonce },
            { "code_challenge", Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(request.Verifier))) },
            { "code_challenge_method", "S256" },
        };
        if (settings.AskForAcr.Length > 0)
        {
            query.Add("acr_values", settings.AskForAcr);
        }

        if (request.Confirms is not null)
        {
            query.Add("prompt", "login");
            query.Add("max_age", "0");
        }

        return With((await metadata.ReadAsync(cancel)).AuthorizationEndpoint, query);
    }

    /// <returns>Whom the provider signed in, or in one word why its answer does not count.</returns>
    public async Task<(ProviderPerson? Person, string Fault)> RedeemAsync(ProviderRequest request, ProviderReturn returned, CancellationToken cancel)
    {
        var known = await metadata.ReadAsync(cancel);
        if (returned.Issuer is { Length: > 0 } issuer && issuer != known.Issuer)
        {
            return (null, "WrongIssuer");
        }

        if (await ExchangeAsync(request, returned.Code!, known.TokenEndpoint, cancel) is not var (idToken, accessToken))
        {
            return (null, "CodeRefused");
        }

        var (token, fault) = await tokens.CheckAsync(idToken, settings.ClientId, type: null, cancel);
        fault = token is null ? fault : FaultOf(token, request, accessToken) ?? "";
        if (token is null || fault.Length > 0)
        {
            return (null, fault);
        }

        var said = token.Claims.Select(claim => (claim.Type, claim.Value)).ToList();
        if (known.UserInfoEndpoint is { Length: > 0 } endpoint && accessToken is not null)
        {
            if (await UserInfoAsync(endpoint, accessToken, cancel) is not { } more || more.FirstOrDefault(claim => claim.Name == "sub").Value != token.Subject)
            {
                return (null, "WrongUserInfo");
            }

            // what was signed goes before what was only sent
            said.AddRange(more.Where(claim => said.TrueForAll(one => one.Type != claim.Name)).ToList());
        }

        return (new(token.Issuer, token.Subject, said.ToLookup(claim => claim.Item1, claim => claim.Item2, StringComparer.Ordinal), idToken), "");
    }

    /// <summary>Where a person signs out at the provider as well; null where it has no such place.</summary>
    public async Task<string?> SignOutAddressAsync(string idToken, string returnAddress, CancellationToken cancel) =>
        (await metadata.ReadAsync(cancel)).EndSessionEndpoint is { Length: > 0 } endpoint
            ? With(endpoint, new QueryBuilder { { "id_token_hint", idToken }, { "client_id", settings.ClientId }, { "post_logout_redirect_uri", returnAddress } })
            : null;

    private string? FaultOf(JsonWebToken token, ProviderRequest request, string? accessToken)
    {
        var nonce = token.TryGetPayloadValue<string>("nonce", out var given) ? given : "";
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(request.Nonce));
        var party = token.TryGetPayloadValue<string>("azp", out var azp) ? azp : null;
        var audiences = token.Audiences.ToList();
        return !isOurs ? "WrongNonce"
            : string.IsNullOrEmpty(token.Subject) ? "NoSubject"
            : party is null ? audiences.Count > 1 ? "WrongAudience" : FaultOfAccess(token, accessToken)
            : party != settings.ClientId ? "WrongAudience"
            : FaultOfAccess(token, accessToken);
    }

    /// <summary>Where the ID token vouches for the access token, it must be this one (section 3.1.3.8).</summary>
    private static string? FaultOfAccess(JsonWebToken token, string? accessToken)
    {
        if (accessToken is null || !token.TryGetPayloadValue<string>("at_hash", out var wanted))
        {
            return null;
        }

        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var hash = token.Alg[^3..] switch { "384" => SHA384.HashData(bytes), "512" => SHA512.HashData(bytes), _ => SHA256.HashData(bytes) };
        return Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]) == wanted ? null : "WrongAccessToken";
    }

    private async Task<(string IdToken, string? AccessToken)?> ExchangeAsync(ProviderRequest request, string code, string endpoint, CancellationToken cancel)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = request.ReturnAddress,
                ["code_verifier"] = request.Verifier,
                ["client_id"] = settings.ClientId,
            }),
        };
        if (settings.ClientSecret.Length > 0)
        {
            var credentials = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            post.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        }

        return await JsonAsync(post, cancel) is { } answer && answer.TryGetProperty("id_token", out var token) && token.GetString() is { } idToken
            ? (idToken, answer.TryGetProperty("access_token", out var access) ? access.GetString() : null)
            : null;
    }

    private static async Task<List<(string Name, string Value)>?> UserInfoAsync(string endpoint, string accessToken, CancellationToken cancel)
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, endpoint);
        get.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await JsonAsync(get, cancel) is { } answer ? [.. ProviderPerson.ClaimsOf(answer)] : null;
    }

    /// <returns>Null where the answer is an error, or no JSON object.</returns>
    private static async Task<JsonElement?> JsonAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await Http.SendAsync(request, cancel);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancel));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string With(string endpoint, QueryBuilder query) => endpoint + (endpoint.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query.ToString()[1..];
}
