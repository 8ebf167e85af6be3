using System.Globalization;
using System.Security.Cryptography;
using CdopWorkflow.Reviews.Returns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>Remembers that the code was entered: a cookie for one return, sent to its address alone, renewed with every page.</summary>
public sealed class LinkSession(IDataProtectionProvider protection, ReviewsOptions options, TimeProvider clock)
{
    private const string Name = "cdop-return";

    private readonly IDataProtector protector = protection.CreateProtector("CdopWorkflow.Reviews.ReturnByLink");

    public bool IsOpen(HttpContext context, ReturnLink link) =>
        context.Request.Cookies[Name] is { } cookie
        && Open(cookie).Split('|') is [var id, var until]
        && id == link.Id.ToString("N")
        && long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
        && clock.GetUtcNow().ToUnixTimeSeconds() < seconds;

    public void Start(HttpContext context, string token, ReturnLink link)
    {
        var until = clock.GetUtcNow().AddMinutes(options.ReturnSessionMinutes).ToUnixTimeSeconds();
        context.Response.Cookies.Append(
            Name,
            protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Id:N}|{until}")),
            new CookieOptions { Path = $"/returns/{token}", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
    }

    private string Open(string cookie)
    {
        try
        {
            return protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
