using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CdopWorkflow.Alerts.WeekAhead;

/// <summary>GET /alerts/calendar: what is due for the person who is signed in, as a file for calendars.</summary>
internal static class Calendar
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/alerts/calendar", SendAsync).RequireAuthorization(Policies.Alerts);

    private static async Task<IResult> SendAsync(DueDays due, AlertAccess access, MailOptions mail, TimeProvider clock, CancellationToken cancel)
    {
        var days = await due.OfAsync(alert => access.MaySeeAsync(alert, cancel), cancel);
        return Results.File(Encoding.UTF8.GetBytes(CalendarOfAlerts.Of(days, mail.LinkTo, clock.GetUtcNow())), "text/calendar", "theme-alerts.ics");
    }
}
