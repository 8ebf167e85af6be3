using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.RenewCredential;

[Authorize(Policy = Policies.Administrator)]
public sealed class RenewCredentialModel(IdentityDb db, KeptAreas kept, RenewCredentialHandler handler) : PageModel
{
    [BindProperty]
    public RenewCredentialForm Form { get; set; } = new();

    public MachineCredential Machine { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string keyId, CancellationToken cancel) => ShowAsync(keyId, cancel);

    public async Task<IActionResult> OnPostAsync(string keyId, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(keyId, cancel);
        }

        if (await handler.HandleAsync(keyId, Form.Days!.Value, cancel) is not { } decision)
        {
            return NotFound();
        }

        if (!decision.Accepted)
        {
            this.Refused(decision.Refusals);
            return await ShowAsync(keyId, cancel);
        }

        TempData["Credential"] = decision.Value;
        return LocalRedirect("/account/machines");
    }

    private async Task<IActionResult> ShowAsync(string keyId, CancellationToken cancel)
    {
        if (await db.Machines.AsNoTracking().SingleOrDefaultAsync(row => row.KeyId == keyId, cancel) is not { } machine || !kept.Keeps(machine))
        {
            return NotFound();
        }

        Machine = machine;
        return Page();
    }

    public sealed class RenewCredentialForm
    {
        [Display(Name = "Days for which the old credential still works", ShortName = "number of days", Description = "Long enough for the system’s operator to put the new one in. From 0 to 90")]
        [Required(ErrorMessage = "Enter the number of days")]
        [Range(0, 90, ErrorMessage = "The number of days must be between 0 and 90")]
        public int? Days { get; set; } = 30;
    }
}
