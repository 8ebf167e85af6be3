using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.RecentSignIn;

/// <summary>A form that was sent before the person had to confirm who they are.</summary>
/// <param name="Session">In which session; it is given to no other.</param>
/// <param name="Target">Where it was sent to.</param>
/// <param name="Until">After that it is forgotten.</param>
/// <param name="Fields">What was sent, but for the form's token: it is sent again with one of its own.</param>
public sealed record SentForm(Guid Session, string Target, DateTimeOffset Until, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The page it was filled in on.</summary>
    public string Page => Target.Split('?')[0];

    /// <summary>By field, what the files were called that were chosen: they are not kept, and asked for again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Files { get; init; } = [];
}

/// <summary>
/// Keeps a form sealed in a cookie of the page "Confirm it is you", so that it need not be filled in twice. The browser keeps it, because
/// the role that was asked and the one that confirms may be different processes; it is in no address, and in no page before the person has
/// confirmed. One that is too long for a cookie is sent along to that page, and waits there sealed. Of a file the name alone is kept: the person
/// is told which it was, and chooses it again.
/// </summary>
public sealed class KeptForm(IDataProtectionProvider protection, IOptions<SessionLimits> limits, TimeProvider clock)
{
    public const string CarryOn = $"{AskAgain.Path}?handler=CarryOn";
    private const string CookieName = "cdop-sent";

    // proxies take lines of 8 kB with all cookies of a request, and browsers cookies of 4
    private const int LongestCookie = 3_600;
    private const string TokenField = "__RequestVerificationToken";
    private readonly IDataProtector protector = protection.CreateProtector("form sent before confirming");
    private readonly IDataProtector targets = protection.CreateProtector("where a form was sent before confirming");

    /// <returns>Whether the form is kept in the cookie.</returns>
    public async Task<bool> KeepAsync(HttpContext context)
    {
        if (await SealAsync(context, TargetOf(context.Request)) is not { } cookie || cookie.Length > LongestCookie)
        {
            return false;
        }

        context.Response.Cookies.Append(CookieName, cookie, Options(context));
        return true;
    }

    /// <returns>Where a form that is too long for the cookie is sent along to, as it is; null where it cannot be kept at all.</returns>
    public async Task<string?> AlongAsync(HttpContext context) => await SealAsync(context, TargetOf(context.Request)) is null
        ? null
        : AskAgain.Path + QueryString.Create([KeyValuePair.Create<string, string?>("handler", "Along"), KeyValuePair.Create<string, string?>("to", targets.Protect(TargetOf(context.Request)))]);

    /// <returns>The form that was sent along, sealed; null where it was not.</returns>
    public async Task<string?> CameAlongAsync(HttpContext context, string? to)
    {
        try
        {
            return to is null ? null : await SealAsync(context, targets.Unprotect(to));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>What was sent, once; null where nothing of this session waits.</returns>
    public SentForm? Take(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(CookieName, out var cookie))
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName, Options(context));
        return Open(context, cookie);
    }

    /// <returns>What was sealed; null where it is of another session, or too old.</returns>
    public SentForm? Open(HttpContext context, string kept)
    {
        try
        {
            var sent = Unpacked(protector.Unprotect(WebEncoders.Base64UrlDecode(kept)));
            return sent.Session == SessionTicket.Of(context.User)?.Id && clock.GetUtcNow() < sent.Until ? sent : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private async Task<string?> SealAsync(HttpContext context, string target)
    {
        if (SessionTicket.Of(context.User) is not { } ticket || !context.Request.HasFormContentType)
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => field.Key != TokenField).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToArray();
        var sent = new SentForm(ticket.Id, target, clock.GetUtcNow().AddMinutes(limits.Value.RecentMinutes), fields)
        {
            Files = [.. form.Files.Select(file => KeyValuePair.Create(file.Name, Path.GetFileName(file.FileName)))],
        };
        return WebEncoders.Base64UrlEncode(protector.Protect(Packed(sent)));
    }

    private static string TargetOf(HttpRequest request) => request.PathBase + request.Path + request.QueryString;

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = context.Request.PathBase + AskAgain.Path };

    private static byte[] Packed(SentForm sent)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(brotli, sent);
        }

        return packed.ToArray();
    }

    private static SentForm Unpacked(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<SentForm>(brotli)!;
    }
}
