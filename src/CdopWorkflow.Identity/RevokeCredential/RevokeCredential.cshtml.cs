using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.RevokeCredential;

[Authorize(Policy = Policies.Administrator)]
public sealed class RevokeCredentialModel(IdentityDb db, KeptAreas kept, RevokeCredentialHandler handler) : PageModel
{
    public MachineCredential Machine { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string keyId, CancellationToken cancel)
    {
        if (await db.Machines.AsNoTracking().SingleOrDefaultAsync(row => row.KeyId == keyId, cancel) is not { } machine || !kept.Keeps(machine))
        {
            return NotFound();
        }

        Machine = machine;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string keyId, CancellationToken cancel)
    {
        if (!await handler.HandleAsync(keyId, cancel))
        {
            return NotFound();
        }

        TempData["Notice"] = "Credential revoked";
        return LocalRedirect("/account/machines");
    }
}
