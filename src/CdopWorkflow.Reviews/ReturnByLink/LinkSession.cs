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

    /// <summary>After the end, for which what was written before it is still taken.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector("CdopWorkflow.Reviews.ReturnByLink");

    /// <summary>How long it lasts without a page.</summary>
    public int Seconds => options.ReturnSessionMinutes * 60;

    public bool IsOpen(HttpContext context, ReturnLink link) => clock.GetUtcNow() < EndOf(context, link);

    /// <summary>Whether the code was entered in this browser and has run out since: it may hand in what it wrote, and see nothing.</summary>
    public bool EndedLately(HttpContext context, ReturnLink link) => EndOf(context, link) is { } end && clock.GetUtcNow() is var now && end <= now && now < end + Late;

    public void Start(HttpContext context, string token, ReturnLink link)
    {
        var until = clock.GetUtcNow().AddSeconds(Seconds).ToUnixTimeSeconds();
        context.Response.Cookies.Append(
            Name,
            protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Id:N}|{until}")),
            new CookieOptions { Path = $"/returns/{token}", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
    }

    private DateTimeOffset? EndOf(HttpContext context, ReturnLink link) =>
        context.Request.Cookies[Name] is { } cookie
        && Open(cookie).Split('|') is [var id, var until]
        && id == link.Id.ToString("N")
        && long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

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
