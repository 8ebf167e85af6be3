using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Web.Headers;

/// <summary>
/// Where people come by https alone, every cookie bears a prefix by which browsers take it by https only, and most of them, the session's
/// among them, from this host only (RFC 6265bis, 4.1.3): nobody on an open line can plant one, and no other host of the same domain can
/// plant one of those. The program calls them by their names without it.
/// </summary>
internal static class HostCookies
{
    private const string OfThisHost = "__Host-";

    /// <summary>Of a cookie that is sent to some addresses alone, such as that of one return: __Host- would have it sent to all.</summary>
    private const string OfAnAddress = "__Secure-";

    /// <summary>How the names of the latter begin.</summary>
    private const string BoundToAnAddress = "cdop-";

    public static void Use(IApplicationBuilder app) => app.Use(TakeOffPrefixes).UseCookiePolicy(new CookiePolicyOptions
    {
        Secure = CookieSecurePolicy.Always,
        OnAppendCookie = set => set.CookieName = Prefixed(set.CookieName),
        OnDeleteCookie = taken => taken.CookieName = Prefixed(taken.CookieName),
    });

    private static string Prefixed(string name) => (IsBound(name) ? OfAnAddress : OfThisHost) + name;

    private static bool IsBound(string name) => name.StartsWith(BoundToAnAddress, StringComparison.Ordinal);

    /// <summary>What has no prefix, or the weaker one where the stronger belongs, may be anybody's and is as if it were not there.</summary>
    private static Task TakeOffPrefixes(HttpContext context, RequestDelegate next)
    {
        // as it was sent: one that cannot be read must not make all others count as they are
        var cookies = context.Request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries)).Select(cookie => cookie.Split('=', 2));
        context.Request.Headers.Cookie = string.Join("; ", cookies.Where(cookie => cookie.Length == 2).Select(cookie => (Name: NameOf(cookie[0]), Value: cookie[1]))
            .Where(cookie => cookie.Name is not null).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        return next(context);
    }

    private static string? NameOf(string sent) =>
        sent.StartsWith(OfThisHost, StringComparison.Ordinal) && !IsBound(sent[OfThisHost.Length..]) ? sent[OfThisHost.Length..]
        : sent.StartsWith(OfAnAddress, StringComparison.Ordinal) && IsBound(sent[OfAnAddress.Length..]) ? sent[OfAnAddress.Length..]
        : null;
}
