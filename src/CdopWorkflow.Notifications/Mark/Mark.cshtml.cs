using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.NotificationInbox;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Mark;

/// <summary>Shows which notifications were selected before anything happens to them.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class MarkModel(NotificationsDb db, CoordinatorArea area, AreaTable areas, MarkNotifications mark) : PageModel
{
    private const int Most = 100;

    [BindProperty]
    public Asked Form { get; set; } = new();

    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public string NameOf(string panel) => areas.NameOf(panel);

    /// <param name="selected">References, as the inbox sends them.</param>
    /// <param name="cancel">Ends the request.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string[] selected, CancellationToken cancel)
    {
        Form.Selected = selected;
        await LoadAsync(cancel);
        if (Rows.Count == 0)
        {
            TempData["Notice"] = "Nothing was selected";
            return Redirect("/notifications/inbox");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changed = await mark.HandleAsync([.. Rows.Select(row => row.Reference)], Form.Choice!.Value, cancel);
        TempData["Notice"] = changed == 0 ? "Nothing had to be changed" : $"{Amount.Of(changed, "notification")} marked";
        return Redirect("/notifications/inbox");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var (panels, selected) = (area.Panels(), Form.Selected.Distinct().Take(Most).ToArray());
        Rows = await InboxRow.Of(db.Notifications.AsNoTracking().Where(row => selected.Contains(row.Reference) && panels.Contains(row.Panel)).OrderBy(row => row.ReceivedAt)).ToListAsync(cancel);
    }

    public sealed class Asked
    {
        public string[] Selected { get; set; } = [];

        [Display(Name = "What do you want to say of them?")]
        [Required(ErrorMessage = "Select what you want to say of them")]
        public MarkChoice? Choice { get; set; }
    }
}
