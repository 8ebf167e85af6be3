using CdopWorkflow.Notifications.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>Says who should notify; the button opens a draft.</summary>
[AllowAnonymous]
public sealed class StartNotificationModel(DraftStore drafts) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var token = await drafts.CreateAsync(JourneySteps.WhoYouAre, cancel);
        return Redirect($"/notifications/new/{token}/{JourneySteps.WhoYouAre}");
    }
}
