using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.RecentSignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Confirm;

/// <summary>Where a page leads that asks for a recent sign-in: a password or a code, and back, or on with the form that was sent.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ConfirmModel(ConfirmHandler handler, IdentityDb db, SecondFactors factors, TakePasskeyHandler passkeys, KeptForm kept, AskAgain again, Session session, ProviderSettings provider, CurrentPerson current, IOptions<SessionLimits> limits) : PageModel
{
    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form too long for a cookie, sealed: it waits in the page.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>What a device answered, JSON: put in by our script.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public bool TakesPasskeys { get; private set; }

    public PasskeyUse Passkey => new("/account/confirm", ReturnUrl, Kept);

    public bool HasPassword { get; private set; }

    public bool HasApp { get; private set; }

    public string ProviderName => provider.Name;

    /// <summary>Null where the provider does not sign this person in.</summary>
    public string? ProviderAddress { get; private set; }

    /// <summary>What was sent before the person had to confirm; null while there is nothing to carry on with.</summary>
    public SentForm? Sent { get; private set; }

    public int RecentMinutes => limits.Value.RecentMinutes;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && string.IsNullOrWhiteSpace(Form.Password) && string.IsNullOrWhiteSpace(Form.Code))
        {
            ModelState.AddModelError("Form.Password", "Enter your password or a code");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var byPassword = !string.IsNullOrWhiteSpace(Form.Password);
        if (await handler.HandleAsync(Form.Password, Form.Code, cancel) is not { } account)
        {
            ModelState.AddModelError(byPassword ? "Form.Password" : "Form.Code", byPassword ? "Enter the password you sign in with now" : "The code is not right, was used before, or there were too many attempts");
            return await ShowAsync(cancel);
        }

        await session.ConfirmedAsync(account);
        return Done();
    }

    /// <summary>Shows a button that sends the form again, with a token of its own: an address alone does nothing.</summary>
    [RequireRecentSignIn]
    public IActionResult OnGetCarryOn()
    {
        Sent = kept.Take(HttpContext);
        return Sent is null ? LocalRedirect("/") : Page();
    }

    /// <summary>A form comes along that is too long for the cookie. Its fields may be called as ours are, and mean something else.</summary>
    public async Task<IActionResult> OnPostAlongAsync([FromQuery] string? to, CancellationToken cancel)
    {
        ModelState.Clear();
        (Form, ReturnUrl, Credential) = (new(), null, null);
        Kept = await kept.CameAlongAsync(HttpContext, to);
        return Kept is null ? LocalRedirect("/") : await ShowAsync(cancel);
    }

    /// <summary>For whoever confirmed in another tab. Whoever has not yet is shown the same page again, where what they sent still waits.</summary>
    public async Task<IActionResult> OnPostCarryOnAsync(CancellationToken cancel)
    {
        if (again.IsRecent(HttpContext))
        {
            return Done();
        }

        ModelState.AddModelError("Kept", "You have not confirmed yet. Confirm in the new tab, then come back to this one");
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetPasskeyOptionsAsync(CancellationToken cancel) =>
        PasskeyOptions.Answer(this, session.Id is not null && Guid.TryParse(current.Value.AccountId, out var id) ? await passkeys.BeginAsync(PasskeyPurpose.Confirm, id, cancel) : null);

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (session.Id is null || !Guid.TryParse(current.Value.AccountId, out _))
        {
            return NotFound();
        }

        if (await passkeys.ConfirmAsync(Credential ?? "", cancel) is not { } account)
        {
            ModelState.AddModelError("Form.Password", "The passkey was not taken. Try again, or enter your password or a code");
            return await ShowAsync(cancel);
        }

        await session.ConfirmedAsync(account);
        return Done();
    }

    private IActionResult Done()
    {
        if (Kept is null)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
        }

        ModelState.Clear();
        Sent = kept.Open(HttpContext, Kept);
        return Sent is null ? LocalRedirect("/") : Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (session.Id is null || !Guid.TryParse(current.Value.AccountId, out var id))
        {
            return NotFound();
        }

        var fromProvider = provider.IsSetUp && await db.Accounts.AnyAsync(row => row.Id == id && row.FromProvider, cancel);
        ProviderAddress = fromProvider ? BeginAtProvider.Path + new QueryBuilder { { "confirm", "true" }, { "ReturnUrl", ReturnUrl ?? "/" } } : null;
        HasPassword = await db.Accounts.AnyAsync(row => row.Id == id && row.PasswordHash != null, cancel);
        TakesPasskeys = await passkeys.IsOfferedAsync(id, cancel);
        HasApp = await factors.HasAuthenticatorAsync(id, cancel);
        return Page();
    }

    public sealed class ConfirmForm
    {
        [Display(Name = "Password", ShortName = "password")]
        [StringLength(256)]
        public string? Password { get; set; }

        [Display(Name = "Code", ShortName = "code", Description = "The 6 digits that your authenticator app shows now, or one of your recovery codes")]
        [StringLength(32)]
        public string? Code { get; set; }
    }
}
