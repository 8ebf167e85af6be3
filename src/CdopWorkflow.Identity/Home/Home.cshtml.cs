using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.Home;

/// <summary>Where everyone starts: a visitor chooses, a person with one kind of work goes straight to it.</summary>
[AllowAnonymous]
public sealed class HomeModel(CurrentPerson current) : PageModel
{
    /// <summary>The person's roles that begin on different pages, in the order of the list of roles.</summary>
    public IReadOnlyList<Role> Work { get; private set; } = [];

    public bool SignedIn => User.Identity?.IsAuthenticated == true;

    public IActionResult OnGet()
    {
        Work = [.. current.Value.Grants.Select(grant => grant.Role).Distinct().Order().DistinctBy(role => role.Home())];
        return Work.Count == 1 ? LocalRedirect(Work[0].Home()) : Page();
    }
}
