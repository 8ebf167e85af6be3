using CdopWorkflow.Notifications.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

[AllowAnonymous]
[ServiceFilter(typeof(NotifierTraffic))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DraftSavedModel(DraftStore drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public string Link => $"{Request.Scheme}://{Request.Host}/notifications/new/{Token}";

    public DateTimeOffset ExpiresAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync(Token, cancel) is not { SentAs.Length: 0 } draft)
        {
            return NotFound();
        }

        ExpiresAt = draft.ExpiresAt;
        return Page();
    }
}
