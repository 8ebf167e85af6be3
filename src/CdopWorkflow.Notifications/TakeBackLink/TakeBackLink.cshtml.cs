using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.TakeBackLink;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TakeBackLinkModel(NotificationsDb db, CoordinatorArea area, AreaTable areas, TakeBackLinkHandler handler) : PageModel
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    public string Reference { get; private set; } = "";

    public string CaseReference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) => await LoadAsync(reference, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await handler.HandleAsync(new TakeBackLink(reference, Form.Reason!.Trim()), cancel) is { } refusal)
        {
            ModelState.AddModelError("Form.Reason", refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var panel = await db.Notifications.AsNoTracking().Where(row => row.Reference == reference).Select(row => row.Panel).SingleAsync(cancel);
        if (!area.Covers(panel))
        {
            TempData["Notice"] = $"The link is taken back. {reference} has a case of its own at {areas.NameOf(panel)}";
            return Redirect("/notifications/inbox");
        }

        TempData["Notice"] = "The link is taken back and a case of its own is open";
        return Redirect($"/notifications/{reference}");
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        var found = await db.Notifications.AsNoTracking().Where(row => row.Reference == reference)
            .Select(row => new { row.Panel, row.CaseReference }).FirstOrDefaultAsync(cancel);
        (Reference, CaseReference) = (reference, found?.CaseReference ?? "");
        return found is not null && area.Covers(found.Panel);
    }

    public sealed class Asked
    {
        [Display(Name = "Why is the link taken back?")]
        [Required(ErrorMessage = "Say why the link is taken back")]
        [StringLength(2000)]
        public string? Reason { get; set; }
    }
}
