using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.MakeRecoveryCodes;

/// <summary>Shows recovery codes once, when they were made, and makes new ones.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class MakeRecoveryCodesModel(MakeRecoveryCodesHandler handler, SecondFactors factors, CurrentPerson current) : PageModel
{
    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The codes, on the one page after they were made.</summary>
    public string[] Codes { get; private set; } = [];

    public int Left { get; private set; }

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account";

    /// <summary>Leads to this page with codes that were just made.</summary>
    public static RedirectToPageResult Show(PageModel from, IReadOnlyList<string> codes, string? returnUrl)
    {
        from.TempData["RecoveryCodes"] = codes.ToArray();
        return from.RedirectToPage("/MakeRecoveryCodes/MakeRecoveryCodes", new { ReturnUrl = returnUrl });
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Codes = TempData["RecoveryCodes"] as string[] ?? [];
        return await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancel);
        }

        var decision = await handler.HandleAsync(Form.Password, cancel);
        if (!decision.Accepted)
        {
            this.Refused(decision.Refusals);
            return await LoadAsync(cancel);
        }

        return Show(this, decision.Value!, ReturnUrl);
    }

    private async Task<IActionResult> LoadAsync(CancellationToken cancel)
    {
        if (!Guid.TryParse(current.Value.AccountId, out var account))
        {
            return NotFound();
        }

        Left = await factors.RecoveryCodesLeftAsync(account, cancel);
        return await factors.HasAuthenticatorAsync(account, cancel) ? Page() : LocalRedirect("/account/authenticator");
    }

    public sealed class PasswordForm
    {
        [Display(Name = "Present password", ShortName = "present password")]
        [Required(ErrorMessage = "Enter the password you sign in with now")]
        [StringLength(256)]
        public string Password { get; set; } = "";
    }
}
