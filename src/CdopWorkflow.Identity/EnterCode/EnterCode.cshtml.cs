using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.EnterCode;

/// <summary>Open to those whose password was right a moment ago; all others are sent to sign in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnterCodeModel(EnterCodeHandler handler, SecondFactors factors, HalfSession half, Session session, IdentitySettings settings) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => half.Read() is null ? PasswordFirst() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (half.Read() is not { } signedIn)
        {
            return PasswordFirst();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await handler.HandleAsync(signedIn, Form.Code, cancel) is not { } entered)
        {
            ModelState.AddModelError("Form.Code", $"The code is not right, was used before, or there were too many attempts. Wait for the next one, or try again in {settings.LockMinutes} minutes");
            return Page();
        }

        half.End();
        await session.StartAsync(entered.Account, signedIn.ProviderAnswer);
        if (entered.Taken == CodeTaken.RecoveryCode)
        {
            TempData["Notice"] = $"You signed in with a recovery code, and have {Amount.Of(await factors.RecoveryCodesLeftAsync(entered.Account.Id, cancel), "recovery code")} left. If your phone is lost, set up your app anew in “Your account”";
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    private RedirectToPageResult PasswordFirst() => RedirectToPage("/SignIn/SignIn", new { ReturnUrl });

    public sealed class CodeForm
    {
        [Display(Name = "Code", ShortName = "code", Description = "The 6 digits that your authenticator app shows now, or one of your recovery codes")]
        [Required(ErrorMessage = "Enter the code")]
        [StringLength(32)]
        public string Code { get; set; } = "";
    }
}
