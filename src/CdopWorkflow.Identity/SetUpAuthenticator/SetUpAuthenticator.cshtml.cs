using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.MakeRecoveryCodes;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SetUpAuthenticator;

/// <summary>Open to those whose password was right a moment ago and who have no app yet, and to those who have signed in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetUpAuthenticatorModel(
    SetUpAuthenticatorHandler handler, IdentityDb db, CurrentPerson current, HalfSession half, Session session, IDataProtectionProvider protection) : PageModel
{
    private readonly IDataProtector protector = protection.CreateProtector("authenticator key");
    private Guid account;

    [BindProperty]
    public AppForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool SignedIn => current.Value != Person.Nobody;

    /// <summary>The key, as letters to type.</summary>
    public string Letters { get; private set; } = "";

    /// <summary>The key, as a picture to scan.</summary>
    public (string Path, int Size) Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Knows(out _))
        {
            return RedirectToPage("/SignIn/SignIn", new { ReturnUrl });
        }

        Form.Key = protector.Protect($"{account} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(OneTimeCode.KeySize))}");
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Knows(out var signedIn) || KeyOfForm() is not { } key)
        {
            return RedirectToPage("/SignIn/SignIn", new { ReturnUrl });
        }

        if (SignedIn && Form.Password is null)
        {
            ModelState.AddModelError("Form.Password", "Enter the password you sign in with now");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var decision = SignedIn ? await handler.ReplaceAsync(Form.Password!, key, Form.Code, cancel) : await handler.FirstAsync(signedIn!, key, Form.Code, cancel);
        if (!decision.Accepted)
        {
            this.Refused(decision.Refusals);
            return await ShowAsync(cancel);
        }

        half.End();
        await session.StartAsync(decision.Value!.Account, signedIn?.ProviderAnswer);
        TempData["Notice"] = "Your app is set up";
        return MakeRecoveryCodesModel.Show(this, decision.Value.RecoveryCodes, ReturnUrl);
    }

    private bool Knows(out HalfSignedIn? signedIn)
    {
        signedIn = SignedIn ? null : half.Read();
        account = SignedIn ? Guid.TryParse(current.Value.AccountId, out var own) ? own : Guid.Empty : signedIn?.AccountId ?? Guid.Empty;
        return account != Guid.Empty;
    }

    /// <returns>The key this page made for this account before; null where somebody else's, or nothing, came back.</returns>
    private byte[]? KeyOfForm()
    {
        try
        {
            return protector.Unprotect(Form.Key).Split(' ') is [var whose, var key] && whose == account.ToString() ? Convert.FromBase64String(key) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var (key, email) = (KeyOfForm()!, await db.Accounts.Where(row => row.Id == account).Select(row => row.Email!).SingleAsync(cancel));
        (Letters, Picture) = (AuthenticatorKey.Letters(key), AuthenticatorKey.Picture(AuthenticatorKey.Address(key, email)));
        return Page();
    }

    public sealed class AppForm
    {
        /// <summary>Protected: made by this page, for this account.</summary>
        public string Key { get; set; } = "";

        [Display(Name = "Present password", ShortName = "present password")]
        [StringLength(256)]
        public string? Password { get; set; }

        [Display(Name = "Code", ShortName = "code", Description = "The 6 digits that your app shows now")]
        [Required(ErrorMessage = "Enter the code that your app shows")]
        [StringLength(32)]
        public string Code { get; set; } = "";
    }
}
