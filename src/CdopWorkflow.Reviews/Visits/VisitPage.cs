using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>A page on which somebody who keeps a visit does one thing to it.</summary>
public abstract class VisitPage(VisitFile file) : PageModel
{
    public ImprovementVisit Visit { get; private set; } = null!;

    public string Home => $"/reviews/visits/{Visit.Reference}";

    protected VisitFile Files => file;

    protected async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await file.KeepAsync(reference, cancel) is not { } visit)
        {
            return false;
        }

        Visit = visit;
        return true;
    }

    /// <summary>Back to the form with every reason, or on.</summary>
    protected IActionResult Answer(IReadOnlyCollection<Refusal> refusals, string notice, string next)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}", refusal.Reason);
        }

        if (refusals.Count > 0)
        {
            return Page();
        }

        TempData["Notice"] = notice;
        return Redirect(next);
    }
}
