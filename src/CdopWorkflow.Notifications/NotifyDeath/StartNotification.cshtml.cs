using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.FurtherQuestions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>Says who should notify; the button opens a draft.</summary>
[AllowAnonymous]
[ServiceFilter(typeof(NotifierTraffic))]
public sealed class StartNotificationModel(DraftStore drafts, WordedForm worded) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var token = await drafts.CreateAsync(JourneySteps.WhoYouAre, await worded.NumberInForceAsync(cancel), cancel);
        return Redirect($"/notifications/new/{token}/{JourneySteps.WhoYouAre}");
    }
}
