using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Machines;

[Authorize(Policy = Policies.Administrator)]
public sealed class MachinesModel(IdentityDb db, KeptAreas kept, TimeProvider clock) : PageModel
{
    public IReadOnlyList<MachineCredential> Machines { get; private set; } = [];

    /// <summary>The whole credential, on the one page after it was issued.</summary>
    public string? Credential { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Credential = TempData["Credential"] as string;
        var all = await db.Machines.AsNoTracking().OrderBy(machine => machine.System).ThenBy(machine => machine.IssuedAt).ToListAsync(cancel);
        Machines = [.. all.Where(kept.Keeps)];
    }

    public string StateOf(MachineCredential machine) =>
        machine.RevokedAt is not null ? "Revoked" : machine.ValidUntil <= clock.GetUtcNow() ? "Expired"
        : machine.RenewedBy.Length > 0 ? "Works until its end, renewed"
        : machine.ValidUntil < clock.GetUtcNow().AddDays(30) ? $"Works, ends in {Amount.Of((int)Math.Ceiling((machine.ValidUntil - clock.GetUtcNow()).TotalDays), "day")}"
        : "Works";

    public string AreaOf(MachineCredential machine) => machine.Area.Length == 0 ? "Any" : kept.NameOf(machine.Area);

    public bool Works(MachineCredential machine) => machine.RevokedAt is null && machine.ValidUntil > clock.GetUtcNow();
}
