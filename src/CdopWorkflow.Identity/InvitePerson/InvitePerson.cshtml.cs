using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Identity.InvitePerson;

[Authorize(Policy = Policies.Administrator)]
public sealed class InvitePersonModel(InvitePersonHandler handler, KeptAreas kept) : PageModel
{
    [BindProperty]
    public InvitePersonForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas => kept.Choices;

    public IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<Role>().Select(role => new SelectListItem(role.Label(), role.ToString()))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await handler.HandleAsync(new InvitePerson(Form.Name, Form.Email, new Grant(Form.Role!.Value, Form.Area)), cancel);
        if (!decision.Accepted)
        {
            return this.Refused(decision.Refusals);
        }

        TempData["Link"] = decision.Value!.Token;
        return LocalRedirect($"/account/people/{decision.Value.AccountId}");
    }

    public sealed class InvitePersonForm
    {
        [Display(Name = "Name", ShortName = "name")]
        [Required(ErrorMessage = "Enter a name")]
        [StringLength(200)]
        public string Name { get; set; } = "";

        [Display(Name = "Email address", ShortName = "email address", Description = "The person signs in with it")]
        [Required(ErrorMessage = "Enter an email address")]
        [StringLength(254)]
        public string Email { get; set; } = "";

        [Display(Name = "Role", ShortName = "role", Description = "You can add more roles afterwards")]
        [Required(ErrorMessage = "Select a role")]
        public Role? Role { get; set; }

        [Display(Name = "Area", ShortName = "area", Description = "The role holds in this area and in every area within it")]
        [Required(ErrorMessage = "Select an area")]
        public string Area { get; set; } = "";
    }
}
