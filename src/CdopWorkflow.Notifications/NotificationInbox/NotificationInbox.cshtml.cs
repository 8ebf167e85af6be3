using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.OnCall;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.NotificationInbox;

/// <summary>What arrived in the coordinator's area, by every door, and what was done with it; what waits for a person comes first, the oldest on top.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class NotificationInboxModel(NotificationsDb db, CoordinatorArea area, AreaTable areas, CurrentPerson person, TellOnCall onCall) : PageModel
{
    private const int PageSize = 25;
    private const int WaitingShown = 50;

    [BindProperty(SupportsGet = true)]
    public InboxFilter Filter { get; set; } = new();

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; }

    /// <summary>Of those that arrived, how many nobody has said to have seen.</summary>
    public int Unseen { get; private set; }

    /// <summary>The oldest of those that wait: as they are decided, the next come up.</summary>
    public IReadOnlyList<InboxRow> Waiting { get; private set; } = [];

    public int AllWaiting { get; private set; }

    public IReadOnlyList<InboxRow> Arrived { get; private set; } = [];

    /// <summary>Panels for which nobody is told of a death out of hours; what is left of closed ones is told to whoever answers for them today.</summary>
    public IReadOnlyList<string> NobodyOnCall { get; private set; } = [];

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var panels = area.Panels();
        NobodyOnCall = [.. area.PanelsOfToday().Where(panel => onCall.AddressesOf(panel).Count == 0).Select(NameOf).Order(StringComparer.CurrentCulture)];
        var mine = db.Notifications.AsNoTracking().Where(row => panels.Contains(row.Panel));
        var waiting = mine.Where(row => row.State == NotificationState.WaitingForDecision);
        AllWaiting = await waiting.CountAsync(cancel);
        Waiting = await InboxRow.Of(waiting.OrderBy(row => row.ReceivedAt).ThenBy(row => row.Reference).Take(WaitingShown)).ToListAsync(cancel);
        Unseen = await mine.CountAsync(row => row.State != NotificationState.WaitingForDecision && row.SeenAt == null, cancel);
        var arrived = Filtered(mine.Where(row => row.State != NotificationState.WaitingForDecision));
        Pages = (await arrived.CountAsync(cancel) + PageSize - 1) / PageSize;

        // read by hand: to Razor Pages the word "page" in a route is the page's own path
        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Math.Max(Pages, 1));
        Arrived = await InboxRow.Of(arrived.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference).Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync(cancel);
    }

    private IQueryable<Notification> Filtered(IQueryable<Notification> arrived)
    {
        var name = person.Value.Name;
        arrived = Filter.Door is { } door ? arrived.Where(row => row.Door == door) : arrived;
        return Filter.Which switch
        {
            InboxWhich.All => arrived,
            InboxWhich.Unseen => arrived.Where(row => row.SeenAt == null),
            InboxWhich.Mine => arrived.Where(row => row.TakenOnBy == name),
            InboxWhich.Nobodys => arrived.Where(row => row.TakenOnBy == ""),
        };
    }
}
