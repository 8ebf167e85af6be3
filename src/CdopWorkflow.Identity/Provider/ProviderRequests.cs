using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Identity.Provider;

/// <summary>Keeps what a browser was sent to the provider with in that browser, sealed, until the answer comes, and for that one answer.</summary>
public sealed class ProviderRequests(IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private const string CookieName = "cdop-provider";
    private const string CookiePath = "/account/sign-in";
    private readonly IDataProtector protector = protection.CreateProtector("provider request");

    private HttpContext Context => http.HttpContext!;

    public void Keep(ProviderRequest request) => Context.Response.Cookies.Append(
        CookieName,
        protector.Protect(JsonSerializer.Serialize(request)),

        // Lax: the provider sends the browser back by a plain link
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Context.Request.IsHttps, Path = CookiePath });

    /// <returns>Null where this browser was not sent to the provider, or too long ago, or its answer has come.</returns>
    public ProviderRequest? Take()
    {
        if (!Context.Request.Cookies.TryGetValue(CookieName, out var cookie))
        {
            return null;
        }

        Context.Response.Cookies.Delete(CookieName, new CookieOptions { Path = CookiePath });
        try
        {
            var request = JsonSerializer.Deserialize<ProviderRequest>(protector.Unprotect(cookie))!;
            return clock.GetUtcNow() < request.Until ? request : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
