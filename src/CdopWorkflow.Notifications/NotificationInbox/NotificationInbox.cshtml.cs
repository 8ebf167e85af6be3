using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.NotificationInbox;

/// <summary>What arrived in the coordinator's area; what waits for a person comes first, the oldest on top.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class NotificationInboxModel(NotificationsDb db, CoordinatorArea area, AreaTable areas) : PageModel
{
    private const int PageSize = 25;

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<InboxRow> Waiting { get; private set; } = [];

    public IReadOnlyList<InboxRow> Arrived { get; private set; } = [];

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var panels = area.Panels();
        var mine = db.Notifications.AsNoTracking().Where(row => panels.Contains(row.Panel));
        Waiting = await Rows(mine.Where(row => row.State == NotificationState.WaitingForDecision).OrderBy(row => row.ReceivedAt)).ToListAsync(cancel);
        var arrived = mine.Where(row => row.State != NotificationState.WaitingForDecision);
        Pages = (await arrived.CountAsync(cancel) + PageSize - 1) / PageSize;

        // read by hand: to Razor Pages the word "page" in a route is the page's own path
        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Math.Max(Pages, 1));
        Arrived = await Rows(arrived.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference).Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync(cancel);
    }

    private static IQueryable<InboxRow> Rows(IQueryable<Notification> notifications) => notifications
        .Select(row => new InboxRow(row.Reference, row.ReceivedAt, row.Door, row.DiedOn, row.Panel, row.State, row.CaseReference));
}
