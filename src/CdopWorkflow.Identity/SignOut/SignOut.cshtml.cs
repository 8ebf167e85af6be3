using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.SignOut;

/// <summary>Open to everyone, because a session may have ended before its owner ends it.</summary>
[AllowAnonymous]
public sealed class SignOutModel(IdentityDb db, Session session, CurrentPerson current) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            db.Audit("SignedOut", current.Value.AccountId, current.Value.Grants.Select(grant => grant.Area).FirstOrDefault() ?? "");
            await db.SaveChangesAsync(cancel);
            await session.EndAsync();
        }

        TempData["Notice"] = "You have signed out";
        return LocalRedirect("/");
    }
}
