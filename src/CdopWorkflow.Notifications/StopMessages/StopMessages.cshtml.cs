using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>Which services were told to stop messages to which families; what nobody has taken yet comes first.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class StopMessagesModel(NotificationsDb db, CoordinatorArea area, IOptions<NotificationsOptions> options) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<string> Services { get; private set; } = [];

    public IReadOnlyList<StopMessagesRow> Rows { get; private set; } = [];

    public int Waiting { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var panels = area.Panels();
        var known = options.Value.StopMessages.Select(service => service.Name).ToList();
        Services = [.. options.Value.StopMessages.Where(service => panels.Any(service.Covers)).Select(service => service.Name)];

        // one that was replaced before it was taken told nobody anything
        var mine = db.StopNotices.AsNoTracking().Where(notice => notice.TakenAt != null || notice.ReplacedAt == null)
            .Join(db.Deaths.Where(death => panels.Contains(death.Panel)), notice => notice.DeathId, death => death.Id, (notice, death) => new { notice, death });
        Waiting = await mine.CountAsync(row => row.notice.TakenAt == null, cancel);
        Pages = (await mine.CountAsync(cancel) + PageSize - 1) / PageSize;
        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Math.Max(Pages, 1));
        Rows = await mine
            .OrderBy(row => row.notice.TakenAt == null ? 0 : 1).ThenByDescending(row => row.notice.QueuedAt).ThenBy(row => row.notice.Service)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(row => new StopMessagesRow(
                row.death.Reference, row.notice.Service, row.notice.QueuedAt, row.notice.TakenAt, row.notice.EscalatedAt, row.notice.Outcome, row.notice.ReplacedAt, row.notice.Number > 0, known.Contains(row.notice.Service)))
            .ToListAsync(cancel);
    }
}
