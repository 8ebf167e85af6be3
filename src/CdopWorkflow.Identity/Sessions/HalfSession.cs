using System.Security.Cryptography;
using System.Text.Json;
using CdopWorkflow.Identity.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>Whose password was right, and until when that counts.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Stamp">Its security stamp then: a new password or a changed second factor ends this.</param>
/// <param name="Until">When the password has to be given again.</param>
/// <param name="ProviderAnswer">The provider's answer, where it took the password's place.</param>
public sealed record HalfSignedIn(Guid AccountId, string Stamp, DateTimeOffset Until, Guid? ProviderAnswer = null);

/// <summary>Between the password and the second factor. It opens the page that asks for the code, and nothing else.</summary>
public sealed class HalfSession(IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string CookieName = "cdop-half";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly IDataProtector protector = protection.CreateProtector("half session");

    private HttpContext Context => http.HttpContext!;

    public void Begin(Account account, Guid? providerAnswer = null) => Context.Response.Cookies.Append(
        CookieName,
        protector.Protect(JsonSerializer.Serialize(new HalfSignedIn(account.Id, account.SecurityStamp!, clock.GetUtcNow() + Lasts, providerAnswer))),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Context.Request.IsHttps, Path = "/account" });

    /// <returns>Null where nobody gave a password lately.</returns>
    public HalfSignedIn? Read()
    {
        if (!Context.Request.Cookies.TryGetValue(CookieName, out var cookie))
        {
            return null;
        }

        try
        {
            var half = JsonSerializer.Deserialize<HalfSignedIn>(protector.Unprotect(cookie))!;
            return clock.GetUtcNow() < half.Until ? half : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void End() => Context.Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/account" });
}
