using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.IssueCredential;

[Authorize(Policy = Policies.Administrator)]
public sealed class IssueCredentialModel(IssueCredentialHandler handler) : PageModel
{
    [BindProperty]
    public IssueCredentialForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Credential"] = await handler.HandleAsync(Form.System, cancel);
        return LocalRedirect("/account/machines");
    }

    public sealed class IssueCredentialForm
    {
        [Display(Name = "Name of the system", ShortName = "name of the system", Description = "For example, the hospital and what the system is called there")]
        [Required(ErrorMessage = "Enter the name of the system")]
        [StringLength(200)]
        public string System { get; set; } = "";
    }
}
