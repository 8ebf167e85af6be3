using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.SignIn;

[AllowAnonymous]
public sealed class SignInModel(SignInHandler handler, Session session, HalfSession half, TakePasskeyHandler passkeys, PasskeyCeremonies ceremonies, ProviderSettings provider, IdentitySettings settings) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What a device answered, JSON: put in by our script.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public bool TakesPasskeys => ceremonies.Offered;

    public PasskeyUse Passkey => new("/account/sign-in", ReturnUrl);

    /// <summary>Null where people sign in here alone.</summary>
    public string? ProviderName => provider.IsSetUp ? provider.Name : null;

    public string ProviderAddress => BeginAtProvider.Path + QueryString.Create("ReturnUrl", ReturnUrl ?? "/");

    /// <summary>Another role may have refused a cookie that was made before the person's roles changed: with the new one, back to it.</summary>
    public IActionResult OnGet() =>
        session.MadeAnew && Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await handler.HandleAsync(Form.Email, Form.Password, cancel) is not { } taken)
        {
            ModelState.AddModelError("Form.Email", $"Your email address or password is not right, or there were too many attempts. Check them, or try again in {settings.LockMinutes} minutes");
            return Page();
        }

        var wanted = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
        if (taken.Next == SecondStep.None)
        {
            await session.StartAsync(taken.Account);
            return LocalRedirect(wanted);
        }

        half.Begin(taken.Account);
        return RedirectToPage(taken.Next == SecondStep.EnterCode ? "/EnterCode/EnterCode" : "/SetUpAuthenticator/SetUpAuthenticator", new { ReturnUrl = wanted });
    }

    public async Task<IActionResult> OnGetPasskeyOptionsAsync() => PasskeyOptions.Answer(this, await passkeys.BeginSignInAsync());

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await passkeys.SignInAsync(Credential ?? "", cancel) is not { } account)
        {
            ModelState.AddModelError("Form.Email", "The passkey did not sign you in. Try again, or use your password");
            return Page();
        }

        await session.StartAsync(account);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    public sealed class SignInForm
    {
        [Display(Name = "Email address", ShortName = "email address")]
        [Required(ErrorMessage = "Enter your email address")]
        [StringLength(254)]
        public string Email { get; set; } = "";

        [Display(Name = "Password", ShortName = "password")]
        [Required(ErrorMessage = "Enter your password")]
        [StringLength(256)]
        public string Password { get; set; } = "";
    }
}
