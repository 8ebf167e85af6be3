using System.Net;
using System.Security.Claims;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.TestKit;

/// <summary>Asks for pages and posts forms as a browser without JavaScript does: cookies kept, redirects followed.</summary>
public sealed class Browser(Func<HttpClient> connect, Uri home, IServiceProvider services, Person? person, SessionTicket? session = null)
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private readonly CookieContainer cookies = new();

    /// <summary>As somebody does who got hold of another one's cookies.</summary>
    /// <param name="other">Whose they are.</param>
    /// <param name="path">Cookies that are sent to this page.</param>
    public void TakeCookiesOf(Browser other, string path = "/") => cookies.Add(other.cookies.GetCookies(new Uri(home, path)));

    public Task<Page> GetAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    public Task<Page> PostAsync(string path, HttpContent content) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

    /// <summary>Sends one request as it is, with this browser's cookies, and follows no redirect.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        using var client = connect();
        var uri = new Uri(home, request.RequestUri!);
        request.RequestUri = uri;
        if (CookieHeader(uri) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        return await client.SendAsync(request);
    }

    private async Task<Page> SendAsync(Func<HttpRequestMessage> create)
    {
        using var client = connect();
        var request = create();
        for (var redirects = 0; redirects < 10; redirects++)
        {
            var uri = new Uri(home, request.RequestUri!);
            request.RequestUri = uri;
            if (CookieHeader(uri) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            using var response = await client.SendAsync(request);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(uri, cookie);
            }

            if (response.StatusCode == HttpStatusCode.TemporaryRedirect)
            {
                request = create();
                request.RequestUri = new Uri(uri, response.Headers.Location!);
                continue;
            }

            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently))
            {
                return await Page.ReadAsync(this, uri, response);
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(uri, response.Headers.Location!));
        }

        throw new InvalidOperationException("Ten redirects in a row.");
    }

    /// <summary>The sign-in cookie is made anew for each request, so that moving the clock does not end the session.</summary>
    private string CookieHeader(Uri uri)
    {
        var kept = cookies.GetCookieHeader(uri);
        if (person is null)
        {
            return kept;
        }

        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var claims = person.Grants.Select(grant => new Claim(CurrentPerson.GrantClaim, grant.ToString()))
            .Prepend(new Claim(ClaimTypes.Name, person.Name)).Prepend(new Claim(ClaimTypes.NameIdentifier, person.AccountId))
            .Concat((session ?? new SessionTicket(Guid.CreateVersion7(), now, now, now)).Claims);
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) },
            Scheme);
        var signedIn = $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
        return kept.Length == 0 ? signedIn : $"{kept}; {signedIn}";
    }
}
