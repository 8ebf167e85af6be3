using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Web.Operations;

/// <summary>How the messages between the services stand, for the services of this process.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class OperationsModel(OperatedDatabases databases, ServicesElsewhere elsewhere, BrokerStanding broker, FiguresNow figures) : PageModel
{
    public IReadOnlyList<ServiceStanding> Standings { get; private set; } = [];

    public IReadOnlyList<FigureNow> Figures { get; private set; } = [];

    /// <summary>Null where no broker is used.</summary>
    public BrokerAnswer? Broker => broker.Last;

    public IReadOnlyList<string> Elsewhere => elsewhere.Names;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standings = new List<ServiceStanding>();
        foreach (var service in databases.Services)
        {
            standings.Add(await ServiceStanding.OfAsync(service, databases.Of(service)!, cancel));
        }

        Standings = standings;
        Figures = figures.Read();
    }
}
