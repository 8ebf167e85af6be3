using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.Deliveries;

/// <summary>What was written to whom about one's alerts, every try, and whether it left.</summary>
[Authorize(Policy = Policies.Alerts)]
public sealed class DeliveriesModel(ReadDeliveries deliveries, MailOptions mail) : PageModel
{
    public IReadOnlyList<DeliveryRow> Rows { get; private set; } = [];

    public bool IsSetUp => mail.IsSetUp;

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await deliveries.AllAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await deliveries.SendAgainAsync(id, cancel) is not { } isTried)
        {
            return NotFound();
        }

        TempData["Notice"] = isTried ? "It will be sent again" : "It has gone, or is on its way";
        return LocalRedirect("/alerts/deliveries");
    }
}
