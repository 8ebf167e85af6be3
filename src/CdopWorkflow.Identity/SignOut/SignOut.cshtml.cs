using System.Text;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SignOut;

/// <summary>Open to everyone, because a session may have ended before its owner ends it.</summary>
[AllowAnonymous]
public sealed class SignOutModel(IdentityDb db, Session session, CurrentPerson current, ProviderSettings provider, ProviderClient client, Sealer sealer) : PageModel
{
    public string ProviderName => provider.Name;

    /// <summary>Where the provider signs the person out as well; null where it did not sign them in.</summary>
    public string? ElsewhereAddress { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            ElsewhereAddress = await ElsewhereAsync(cancel);
            db.Audit("SignedOut", current.Value.AccountId, current.Value.Grants.Select(grant => grant.Area).FirstOrDefault() ?? "");
            await db.SaveChangesAsync(cancel);
            await session.EndAsync();

            // nothing is kept in a browser's storage for longer than its tab: this clears what a fault may have left there
            Response.Headers["Clear-Site-Data"] = "\"storage\"";
        }

        if (ElsewhereAddress is not null)
        {
            // a form may not lead to another site, not even by a redirect; a page may
            Response.Headers["Refresh"] = $"0; url={ElsewhereAddress}";
            return Page();
        }

        TempData["Notice"] = "You have signed out";
        return LocalRedirect("/");
    }

    private async Task<string?> ElsewhereAsync(CancellationToken cancel)
    {
        var own = session.Id;
        var sealedToken = provider.IsSetUp
            ? await db.ProviderAnswers.Where(row => db.Sessions.Any(one => one.Id == own && one.ProviderAnswerId == row.Id)).Select(row => row.SealedIdToken).SingleOrDefaultAsync(cancel)
            : null;
        try
        {
            return sealedToken is null ? null : await client.SignOutAddressAsync(Encoding.ASCII.GetString(sealer.OpenBytes(sealedToken)), $"{Request.Scheme}://{Request.Host}{Request.PathBase}/", cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException)
        {
            // the provider is away: here the person signs out all the same
            return null;
        }
    }
}
