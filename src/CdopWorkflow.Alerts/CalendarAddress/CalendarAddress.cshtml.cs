using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.CalendarAddress;

[Authorize(Policy = Policies.Alerts)]
public sealed class CalendarAddressModel(CalendarFeeds feeds) : PageModel
{
    public CalendarFeed? Mine { get; private set; }

    /// <summary>Just made; never shown again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Address = TempData["CalendarAddress"] as string;
        Mine = await feeds.MineAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        TempData["CalendarAddress"] = await feeds.MakeAsync(cancel);
        return LocalRedirect("/alerts/calendar-address");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        TempData["Notice"] = await feeds.EndAsync(cancel) ? "The address works no more" : "There was no address to end";
        return LocalRedirect("/alerts/calendar-address");
    }
}
