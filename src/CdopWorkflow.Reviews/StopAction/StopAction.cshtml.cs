using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.StopAction;

[Authorize(Policy = Policies.Actions)]
public sealed class StopActionModel(ActionFile file, StopActionHandler handler) : PageModel
{
    [BindProperty]
    [Display(Name = "Why?", ShortName = "reason", Description = "Write nothing about a child or a family")]
    [StringLength(4000, ErrorMessage = "The reason must be 4,000 characters or fewer")]
    public string? Why { get; set; }

    /// <summary>What the page was opened for.</summary>
    [BindProperty]
    public bool Stop { get; set; }

    public AgreedAction Action { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Home => $"/reviews/actions/{Action.Reference}";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        Stop = Action.IsOpen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await handler.HandleAsync(Action, Stop, Why, cancel) is { } refusal)
        {
            ModelState.AddModelError(nameof(Why), refusal);
            return Page();
        }

        TempData["Notice"] = Stop ? "Action stopped" : "Action taken up again";
        return Redirect(Home);
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await file.KeepAsync(reference, cancel) is not { } action)
        {
            return false;
        }

        (Action, Title) = (action, file.WordsOf(action).Title);
        return true;
    }
}
