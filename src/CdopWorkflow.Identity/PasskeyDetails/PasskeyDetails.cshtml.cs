using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.PasskeyDetails;

[Authorize(Policy = Policies.SignedIn)]
[RequireRecentSignIn]
public sealed class PasskeyDetailsModel(ChangePasskeyHandler handler) : PageModel
{
    [BindProperty]
    public PasskeysModel.PasskeyForm Form { get; set; } = new();

    public Passkey Passkey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await handler.FindAsync(id, cancel) is not { } passkey)
        {
            return NotFound();
        }

        (Passkey, Form.Name) = (passkey, passkey.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id, CancellationToken cancel)
    {
        if (!ModelState.IsValid && await handler.FindAsync(id, cancel) is { } passkey)
        {
            Passkey = passkey;
            return Page();
        }

        return Done(await handler.RenameAsync(id, Form.Name, cancel), "The passkey has its new name");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) => Done(await handler.RemoveAsync(id, cancel), "The passkey was removed");

    private IActionResult Done(bool found, string notice)
    {
        if (!found)
        {
            return NotFound();
        }

        TempData["Notice"] = notice;
        return LocalRedirect("/account/passkeys");
    }
}
