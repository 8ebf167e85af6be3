using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>A case of another area, to read, while it is open to this person.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class OpenedModel(OpenedCases cases, ReadIdentity identity, AreaTable areas) : PageModel
{
    public OpenedCase Opened { get; private set; } = null!;

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<NotificationContent> Notifications { get; private set; } = [];

    public Child Child => Notifications[0].Child;

    public string Panel => areas.NameOf(Review.Panel);

    public string Council => areas.NameOf(Review.Council);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await cases.ReadableAsync(reference, cancel) is not var (opened, review))
        {
            return NotFound();
        }

        (Opened, Review) = (opened, review);
        Notifications = await identity.InEmergencyAsync(review, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string reference, CancellationToken cancel)
    {
        if (await cases.ReadableAsync(reference, cancel) is not var (opened, _))
        {
            return NotFound();
        }

        await cases.EndAsync(opened.Id, cancel);
        TempData["Notice"] = "The case is closed to you";
        return LocalRedirect("/reviews/openings");
    }
}
