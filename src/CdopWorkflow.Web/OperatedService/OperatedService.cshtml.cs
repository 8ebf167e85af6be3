using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;
using CdopWorkflow.Web.Content;
using CdopWorkflow.Web.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Web.OperatedService;

/// <summary>The messages that one service has not handled.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class OperatedServiceModel(OperatedDatabases databases, BrokerStanding broker, FiguresNow figures) : PageModel
{
    private const int PageSize = 50;

    public string Service { get; private set; } = "";

    public ServiceStanding Standing { get; private set; } = null!;

    public IReadOnlyList<FigureNow> Figures { get; private set; } = [];

    /// <summary>Null where no broker is used.</summary>
    public BrokerAnswer? Broker => broker.Last;

    /// <summary>Messages that the broker holds for the service; null where that is not known.</summary>
    public long? InTheBroker => broker.Last?.Waiting.TryGetValue(Service, out var waiting) is true ? waiting : null;

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<FailedMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string service, CancellationToken cancel)
    {
        if (databases.Of(service) is not { } db)
        {
            return NotFound();
        }

        Service = service;
        Figures = figures.Read();
        Standing = await ServiceStanding.OfAsync(service, db, cancel);
        Total = await db.Inbox.CountAsync(row => row.Status != InboxStatus.Done, cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(int.TryParse(Request.Query[PaginationTagHelper.Query], out var number) ? number : 1, 1, Pages);
        Messages = await FailedMessage.In(db).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }
}
