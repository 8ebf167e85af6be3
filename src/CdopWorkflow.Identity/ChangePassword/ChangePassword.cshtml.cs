using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.ChangePassword;

[Authorize(Policy = Policies.SignedIn)]
public sealed class ChangePasswordModel(ChangePasswordHandler handler, Session session) : PageModel
{
    [BindProperty]
    public ChangePasswordForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await handler.HandleAsync(Form.Present, Form.Wanted, cancel);
        if (!decision.Accepted)
        {
            return this.Refused(decision.Refusals);
        }

        await session.StartAsync(decision.Value!);
        TempData["Notice"] = "Your password has changed";
        return LocalRedirect("/account");
    }

    public sealed class ChangePasswordForm
    {
        [Display(Name = "Present password", ShortName = "present password")]
        [Required(ErrorMessage = "Enter the password you sign in with now")]
        [StringLength(256)]
        public string Present { get; set; } = "";

        [Display(Name = "New password", ShortName = "new password", Description = "At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.")]
        [Required(ErrorMessage = "Enter a new password")]
        [StringLength(256)]
        public string Wanted { get; set; } = "";
    }
}
