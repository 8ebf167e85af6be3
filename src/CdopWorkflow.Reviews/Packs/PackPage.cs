using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>A page about one pack: 404 to those it is not for, the declaration before anything else, closed where there is a conflict.</summary>
public abstract class PackPage(OpenPack packs) : PageModel
{
    [FromRoute(Name = "pack")]
    public string Number { get; set; } = "";

    public OpenedPack Opened { get; private set; } = null!;

    public string Home => $"/reviews/panel/{Number}";

    /// <summary>Null when the pack is open to this person; otherwise what to answer instead of the page.</summary>
    protected async Task<IActionResult?> EnterAsync(CancellationToken cancel)
    {
        if (await packs.OfAsync(Number, cancel) is not { } opened)
        {
            return await MissedAsync(cancel);
        }

        Opened = opened;
        return opened.IsOpen ? null : Redirect($"{Home}/declare");
    }

    /// <summary>Whoever sends something about a review that has just left the table is told so, rather than that there is no such page.</summary>
    private async Task<IActionResult> MissedAsync(CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(Request.Method) || await packs.WhyGoneAsync(Number, cancel) is not { } sentence)
        {
            return NotFound();
        }

        TempData["Notice"] = sentence;
        return Redirect("/reviews/panel");
    }
}
