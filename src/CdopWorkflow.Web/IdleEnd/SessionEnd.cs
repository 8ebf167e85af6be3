using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.IdleEnd;

/// <summary>When the session of a request ends, for the script that says so before.</summary>
/// <param name="Seconds">From now, if no further page is opened.</param>
/// <param name="AtMost">Whether it ends then, whatever is done until then.</param>
/// <param name="Person">Tells one person from another, and nothing more.</param>
/// <param name="IdleMinutes">Without a page, after which a session ends.</param>
/// <param name="HoursAtMost">After which it ends in any case.</param>
public sealed record SessionEnd(int Seconds, bool AtMost, string Person, int IdleMinutes, int HoursAtMost)
{
    /// <summary>In the items of a request whose page asks for much to be written.</summary>
    public static readonly object LongForm = new();

    /// <returns>Null where nobody is signed in, or whoever signed the person in keeps no sessions.</returns>
    public static SessionEnd? Of(HttpContext context)
    {
        if (SessionTicket.Of(context.User) is not { } ticket)
        {
            return null;
        }

        var limits = context.RequestServices.GetRequiredService<IOptions<SessionLimits>>().Value;
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var idle = Idle(context, limits, now);
        var most = ticket.StartedAt.AddHours(limits.HoursAtMost) - now;
        var person = SHA256.HashData(Encoding.UTF8.GetBytes($"session of {context.User.FindFirstValue(ClaimTypes.NameIdentifier)}"));
        return new((int)(most < idle ? most : idle).TotalSeconds, most < idle, Convert.ToHexStringLower(person)[..16], limits.IdleMinutes, limits.HoursAtMost);
    }

    /// <summary>A cookie that was made only just now is not made anew, and ends when it says.</summary>
    private static TimeSpan Idle(HttpContext context, SessionLimits limits, DateTimeOffset now)
    {
        var cookie = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        return cookie is { IssuedUtc: { } made, ExpiresUtc: { } end } && now < made + SessionLimits.Accuracy ? end - now : TimeSpan.FromMinutes(limits.IdleMinutes);
    }
}
