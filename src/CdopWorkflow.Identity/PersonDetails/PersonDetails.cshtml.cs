using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.InvitePerson;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.WorkHeld;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.PersonDetails;

[Authorize(Policy = Policies.Administrator)]
public sealed class PersonDetailsModel(IdentityDb db, KeptAreas kept, ChangePersonHandler changes, InvitePersonHandler invitations, SecondFactors factors, SessionRegister sessions, ProviderSettings provider, IdentitySettings settings)
    : PageModel
{
    [BindProperty]
    public GrantForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    /// <summary>The link to pass on, on the one page after it was made.</summary>
    public string? Link { get; private set; }

    /// <summary>What somebody must take over before the account can be closed; null for nothing.</summary>
    public string? Holds { get; private set; }

    public bool HasSecondFactor { get; private set; }

    /// <summary>Browsers in which the person is signed in now.</summary>
    public int LiveSessions { get; private set; }

    public string ProviderName => provider.Name;

    public string StateAtProvider => Account.Active ? $"Active, signs in with {provider.Name}" : Account.ClosedByProvider ? $"Closed: {provider.Name} gives no role here" : "Deactivated";

    public int LinkDays => settings.LinkDays;

    public IReadOnlyList<SelectListItem> Areas => kept.Choices;

    public IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<Role>().Select(role => new SelectListItem(role.Label(), role.ToString()))];

    public string NameOf(string area) => kept.NameOf(area);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Link = TempData["Link"] is string token ? $"{Request.Scheme}://{Request.Host}/account/set-password/{token}" : null;
        return await LoadAsync(id, cancel);
    }

    public Task<IActionResult> OnPostAddRoleAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.AddRole, cancel);

    public Task<IActionResult> OnPostTakeRoleAwayAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.TakeRoleAway, cancel);

    public Task<IActionResult> OnPostDeactivateAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.Deactivate, cancel);

    public Task<IActionResult> OnPostRemoveSecondFactorAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.RemoveSecondFactor, cancel);

    public Task<IActionResult> OnPostEndSessionsAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.EndSessions, cancel);

    public Task<IActionResult> OnPostReactivateAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, PersonChange.Reactivate, cancel);

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancel)
    {
        if (await invitations.AgainAsync(id, cancel) is not { } invited)
        {
            return NotFound();
        }

        TempData["Link"] = invited.Token;
        return LocalRedirect($"/account/people/{id}");
    }

    private async Task<IActionResult> ChangeAsync(Guid id, PersonChange change, CancellationToken cancel)
    {
        var aboutRole = change is PersonChange.AddRole or PersonChange.TakeRoleAway;
        if (aboutRole && !ModelState.IsValid)
        {
            return await LoadAsync(id, cancel);
        }

        ModelState.Clear();
        var decision = await changes.HandleAsync(new ChangePerson(id, change, aboutRole ? new Grant(Form.Role!.Value, Form.Area) : null), cancel);
        if (decision is { Accepted: true })
        {
            TempData["Notice"] = decision.Value;
            return LocalRedirect($"/account/people/{id}");
        }

        this.Refused(decision?.Refusals ?? []);
        return await LoadAsync(id, cancel);
    }

    private async Task<IActionResult> LoadAsync(Guid id, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (account is null || !kept.Keeps(account))
        {
            return NotFound();
        }

        Account = account;
        HasSecondFactor = await factors.HasAuthenticatorAsync(id, cancel);
        LiveSessions = (await sessions.LiveAsync(id, cancel)).Count;
        Holds = await db.HeldWork.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == id, cancel) is { IsAny: true } held ? WorkLeftBehind.Words(held) : null;
        return Page();
    }

    public sealed class GrantForm
    {
        [Display(Name = "Role", ShortName = "role")]
        [Required(ErrorMessage = "Select a role")]
        public Role? Role { get; set; }

        [Display(Name = "Area", ShortName = "area", Description = "The role holds in this area and in every area within it")]
        [Required(ErrorMessage = "Select an area")]
        public string Area { get; set; } = "";
    }
}
