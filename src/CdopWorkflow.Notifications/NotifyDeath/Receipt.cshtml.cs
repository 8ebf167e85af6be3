using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>What a notifier keeps: references, nothing about the child.</summary>
[AllowAnonymous]
[ServiceFilter(typeof(NotifierTraffic))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(DraftStore drafts, NotificationsDb db) : PageModel
{
    public string Reference { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public IReadOnlyList<string> Acknowledgements { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await drafts.FindAsync(token, cancel) is not { SentAs: { Length: > 0 } reference } draft)
        {
            return NotFound();
        }

        (Reference, ExpiresAt) = (reference, draft.ExpiresAt);
        var told = await db.Acknowledgements.AsNoTracking().Where(one => one.NotificationReference == reference).OrderBy(one => one.Id).ToListAsync(cancel);
        Acknowledgements = [.. told.Select(one => one.Words)];
        return Page();
    }
}
