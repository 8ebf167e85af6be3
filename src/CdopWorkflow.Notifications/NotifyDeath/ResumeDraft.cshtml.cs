using CdopWorkflow.Notifications.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>The link people keep: leads to the page they had reached, or to the receipt.</summary>
[AllowAnonymous]
[ServiceFilter(typeof(NotifierTraffic))]
public sealed class ResumeDraftModel(DraftStore drafts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await drafts.FindAsync(token, cancel) switch
    {
        null => NotFound(),
        { SentAs.Length: > 0 } => Redirect($"/notifications/receipt/{token}"),
        var draft => Redirect($"/notifications/new/{token}/{drafts.Open(draft).Reached}"),
    };
}
