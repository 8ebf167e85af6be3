using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Platform.Access;

/// <summary>Looks at the cookie of every request, in every role: its age, and whether its session still stands.</summary>
internal static class SessionRules
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (now, cancel) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), context.HttpContext.RequestAborted);
        var check = services.GetRequiredService<ISessionCheck>();
        var ticket = SessionTicket.Of(context.Principal!);
        var tooOld = ticket is not null && now >= ticket.StartedAt.AddHours(services.GetRequiredService<IOptions<SessionLimits>>().Value.HoursAtMost);
        if (tooOld || await check.CheckAsync(context.Principal!, cancel) is not { } person)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        if (!ReferenceEquals(person, context.Principal))
        {
            context.ReplacePrincipal(person);
            context.ShouldRenew = true;
        }

        if (ticket is not null && now >= context.Properties.IssuedUtc + SessionLimits.Accuracy)
        {
            context.ShouldRenew = true;
            await check.SeenAsync(ticket.Id, now, cancel);
        }
    }
}
