using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>Says kindly why a death is outside the review.</summary>
[AllowAnonymous]
[ServiceFilter(typeof(NotifierTraffic))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NotReviewedModel(DraftStore drafts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public string Sentence { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync(Token, cancel) is not { SentAs.Length: 0 } draft)
        {
            return NotFound();
        }

        if (FormReader.Scope(drafts.Open(draft).Form, clock.GetUtcNow()) is not { } outside)
        {
            return Redirect($"/notifications/new/{Token}");
        }

        Sentence = outside.Sentence;
        return Page();
    }
}
