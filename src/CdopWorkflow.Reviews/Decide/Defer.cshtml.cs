using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Decide;

[Authorize(Policy = Policies.Chair)]
public sealed class DeferModel(OpenPack packs, DeferReview defer, PanelsOfPerson panels) : PackPage(packs)
{
    [BindProperty]
    [Display(Name = "Why is the review deferred?", Description = "What is missing, and who is to get it. Name no one")]
    [StringLength(4000)]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await defer.HandleAsync(Opened, Why, cancel);
        if (!decision.Accepted)
        {
            ModelState.AddReasons(decision, nameof(Why));
            return Page();
        }

        TempData["Notice"] = "Review deferred";
        return Redirect("/reviews/panel");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancel) =>
        await EnterAsync(cancel) ?? (panels.Chairs(Opened.Meeting.Panel) ? null : NotFound());
}
