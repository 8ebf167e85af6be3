using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>A page that asks for a reading of an action's measure.</summary>
public abstract class ResultPage(ActionFile file) : PageModel
{
    [BindProperty]
    public ResultForm Form { get; set; } = new();

    public AgreedAction Action { get; private set; } = null!;

    public ActionWords Words { get; private set; } = null!;

    public string Home => $"/reviews/actions/{Action.Reference}";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) => await LoadAsync(reference, cancel) ? Page() : NotFound();

    protected async Task<IActionResult> TakeAsync(string reference, Func<Task<IReadOnlyList<Refusal>>> take, string notice, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var refusals = await take();
        if (refusals.Count > 0)
        {
            foreach (var refusal in refusals)
            {
                ModelState.AddModelError(refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}", refusal.Reason);
            }

            return Page();
        }

        TempData["Notice"] = notice;
        return Redirect(Home);
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await file.KeepAsync(reference, cancel) is not { } action)
        {
            return false;
        }

        (Action, Words) = (action, file.WordsOf(action));
        return true;
    }
}
