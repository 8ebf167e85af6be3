using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>A person's passkeys, and a form that adds one. The browser asks for what the device is to sign by the handler "Options".</summary>
[Authorize(Policy = Policies.SignedIn)]
[RequireRecentSignIn]
public sealed class PasskeysModel(IdentityDb db, AddPasskeyHandler handler, PasskeyCeremonies ceremonies, CurrentPerson current) : PageModel
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    /// <summary>What the device answered, JSON: put in by our script.</summary>
    [BindProperty]
    [StringLength(16_384)]
    public string? Credential { get; set; }

    public IReadOnlyList<Passkey> Own { get; private set; } = [];

    /// <summary>Why no passkey can be added; null where one can.</summary>
    public string? WhyNot { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnGetOptionsAsync(CancellationToken cancel) => PasskeyOptions.Answer(this, await handler.BeginAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && string.IsNullOrEmpty(Credential))
        {
            ModelState.AddModelError("Form.Name", "Your browser did not make a passkey. Try again");
        }

        if (ModelState.IsValid)
        {
            var decision = await handler.HandleAsync(Form.Name, Credential!, cancel);
            if (decision.Accepted)
            {
                TempData["Notice"] = "Your passkey was added";
                return LocalRedirect("/account/passkeys");
            }

            this.Refused(decision.Refusals);
        }

        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        // someone whom another installation signed in keeps no account here
        if (!Guid.TryParse(current.Value.AccountId, out var account))
        {
            return NotFound();
        }

        Own = await db.Passkeys.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(cancel);
        WhyNot = ceremonies.Offered ? await handler.RefusalAsync(cancel) : "NotHere";
        return Page();
    }

    public sealed class PasskeyForm
    {
        [Display(Name = "Name of the passkey", ShortName = "name of the passkey", Description = "So that you know it again: “Work laptop”, “Blue security key”")]
        [Required(ErrorMessage = "Enter a name for the passkey")]
        [StringLength(100, ErrorMessage = "The name must be 100 characters or fewer")]
        public string Name { get; set; } = "";
    }
}
