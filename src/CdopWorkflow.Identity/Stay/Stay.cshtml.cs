using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.IdleEnd;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.Stay;

/// <summary>Where a session is kept, as by any page, and where somebody arrives who signed in again in another tab.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class StayModel : PageModel
{
    public IActionResult OnGetLeft() =>
        SessionEnd.Of(HttpContext) is { } end ? new JsonResult(new { end.Seconds, end.AtMost, end.Person }, JsonSerializerOptions.Web) : NotFound();
}
