using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Passkeys;
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
public sealed class EnterCodeModel(EnterCodeHandler handler, SecondFactors factors, TakePasskeyHandler passkeys, HalfSession half, Session session, IdentitySettings settings) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What a device answered, JSON: put in by our script.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public bool TakesPasskeys { get; private set; }

    public PasskeyUse Passkey => new("/account/sign-in/code", ReturnUrl);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnGetPasskeyOptionsAsync(CancellationToken cancel) =>
        PasskeyOptions.Answer(this, half.Read() is { } signedIn ? await passkeys.BeginAsync(PasskeyPurpose.SecondFactor, signedIn.AccountId, cancel) : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (half.Read() is not { } signedIn)
        {
            return PasswordFirst();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        if (await handler.HandleAsync(signedIn, Form.Code, cancel) is not { } entered)
        {
            ModelState.AddModelError("Form.Code", $"The code is not right, was used before, or there were too many attempts. Wait for the next one, or try again in {settings.LockMinutes} minutes");
            return await ShowAsync(cancel);
        }

        half.End();
        await session.StartAsync(entered.Account, signedIn.ProviderAnswer);
        if (entered.Taken == CodeTaken.RecoveryCode)
        {
            TempData["Notice"] = $"You signed in with a recovery code, and have {Amount.Of(await factors.RecoveryCodesLeftAsync(entered.Account.Id, cancel), "recovery code")} left. If your phone is lost, set up your app anew in “Your account”";
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (half.Read() is not { } signedIn)
        {
            return PasswordFirst();
        }

        if (await passkeys.SecondAsync(signedIn, Credential ?? "", cancel) is not { } account)
        {
            ModelState.AddModelError("Form.Code", "The passkey was not taken. Try again, or enter a code");
            return await ShowAsync(cancel);
        }

        half.End();
        await session.StartAsync(account, signedIn.ProviderAnswer);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (half.Read() is not { } signedIn)
        {
            return PasswordFirst();
        }

        TakesPasskeys = await passkeys.IsOfferedAsync(signedIn.AccountId, cancel);
        return Page();
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
