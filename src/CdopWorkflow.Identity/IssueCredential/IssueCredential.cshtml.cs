using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Identity.IssueCredential;

[Authorize(Policy = Policies.Administrator)]
public sealed class IssueCredentialModel(IssueCredentialHandler handler, KeptAreas kept) : PageModel
{
    [BindProperty]
    public IssueCredentialForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas => kept.Choices;

    /// <summary>A credential for any area is given by those who keep them all.</summary>
    public bool MayBeForAny => kept.KeepsAll;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Form.Area is { Length: > 0 } area ? !kept.Keeps(area) : !MayBeForAny)
        {
            ModelState.AddModelError("Form.Area", "Select an area that you are an administrator of");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Credential"] = await handler.HandleAsync(Form.System, Form.Area ?? "", cancel);
        return LocalRedirect("/account/machines");
    }

    public sealed class IssueCredentialForm
    {
        [Display(Name = "Name of the system", ShortName = "name of the system", Description = "For example, the hospital and what the system is called there")]
        [Required(ErrorMessage = "Enter the name of the system")]
        [StringLength(200)]
        public string System { get; set; } = "";

        [Display(Name = "Area", ShortName = "area", Description = "It can then notify deaths of children of this area alone")]
        public string? Area { get; set; }
    }
}
