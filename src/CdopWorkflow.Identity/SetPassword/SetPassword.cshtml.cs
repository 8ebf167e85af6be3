using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Identity.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.SetPassword;

/// <summary>Where the link of an invitation leads. Looking at it does not use it up: mail filters look at links too.</summary>
[AllowAnonymous]
public sealed class SetPasswordModel(SetPasswordHandler handler) : PageModel
{
    [BindProperty]
    public SetPasswordForm Form { get; set; } = new();

    public bool Works { get; private set; } = true;

    public async Task OnGetAsync(string token, CancellationToken cancel) => Works = await handler.WorksAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await handler.HandleAsync(token, Form.Password, cancel);
        Works = decision is not null;
        if (decision is { Accepted: true })
        {
            TempData["Notice"] = "Your password is set. Sign in with it";
            return LocalRedirect("/account/sign-in");
        }

        return this.Refused(decision?.Refusals ?? []);
    }

    public sealed class SetPasswordForm
    {
        [Display(Name = "Password", ShortName = "password", Description = "At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.")]
        [Required(ErrorMessage = "Enter a password")]
        [StringLength(256)]
        public string Password { get; set; } = "";
    }
}
