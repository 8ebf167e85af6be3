using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>A page on which the coordinator does one thing to one review: shows the form, takes the step, says what is missing.</summary>
public abstract class StepPage(LoadReview reviews) : PageModel
{
    /// <summary>From the address.</summary>
    [BindProperty(SupportsGet = true)]
    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    public Review Review { get; private set; } = null!;

    public string Home => $"/reviews/{Reference}";

    /// <summary>Where to go on when the step was taken.</summary>
    protected virtual string Next => Home;

    /// <summary>Shows the page, or answers 404 where there is no such review for this person.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>Takes the step: on to the review when it was accepted, back to the form with every reason when not.</summary>
    protected async Task<IActionResult> TakeAsync(Func<Review, Task<Decision>> step, string notice, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return await MissedAsync(cancel);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = await step(Review);
        if (decision.Accepted)
        {
            TempData["Notice"] = notice;
            return Redirect(Next);
        }

        foreach (var reason in decision.Reasons)
        {
            ModelState.AddModelError("", reason);
        }

        // the refused handler may have changed the one in memory
        return await LoadAsync(cancel) ? Page() : await MissedAsync(cancel);
    }

    /// <summary>What a page needs besides the review before it is shown.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What to answer where there is nothing to act on, any more or at all.</summary>
    protected virtual Task<IActionResult> MissedAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(NotFound());

    /// <summary>Tells what became of the review meanwhile, on the worklist; 404 where there is nothing that the person may be told.</summary>
    protected IActionResult Told(string? sentence)
    {
        if (sentence is null)
        {
            return NotFound();
        }

        TempData["Notice"] = sentence;
        return Redirect("/reviews");
    }

    protected virtual Task<Review?> FindAsync(CancellationToken cancel) => reviews.OwnAsync(Reference, cancel);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } review)
        {
            return false;
        }

        Review = review;
        await PrepareAsync(cancel);
        return true;
    }
}
