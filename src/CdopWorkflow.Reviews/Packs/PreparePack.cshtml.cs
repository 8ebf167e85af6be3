using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Packs;

[Authorize(Policy = Policies.Coordinator)]
public sealed class PreparePackModel(LoadReview reviews, PackFile packs, SavePack save, AnalysisFile analyses) : PageModel
{
    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    public PackForm Form { get; set; } = new();

    public Pack? Pack { get; private set; }

    public AnonymisedPack Facts { get; private set; } = null!;

    /// <summary>What the panel would read, with everything taken out that was decided so far.</summary>
    public PackContent Preview { get; private set; } = new();

    public IReadOnlyList<PackFind> Finds { get; private set; } = [];

    /// <summary>The pack as this page shows it.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>A return came in, or was waived, since the pack was signed off.</summary>
    public bool IsOutdated { get; private set; }

    public int Unanswered => Finds.Count(find => !find.IsAnswered);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        var text = packs.TextOf(await packs.OfAsync(review.Id, cancel));
        Form = new PackForm { Summary = text.Summary, Others = string.Join('\n', text.Others) };
        return await ShowAsync(review, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? button, CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(review, cancel);
        }

        var decision = await save.HandleAsync(review, Form, button, cancel);
        if (decision.Accepted)
        {
            TempData["Notice"] = button == "sign-off" ? "Pack signed off" : "Pack saved as a draft";
            return RedirectToPage(new { reference = Reference });
        }

        ModelState.AddReasons(decision, "Form.Summary");
        return await ShowAsync(review, cancel);
    }

    private async Task<PageResult> ShowAsync(Review review, CancellationToken cancel)
    {
        Pack = await packs.OfAsync(review.Id, cancel);
        Facts = AnonymisedPack.Of(review, analyses.ContentOf(await analyses.LatestAsync(review.Id, cancel)).Household);
        var saved = packs.TextOf(Pack);
        var text = ModelState.IsValid ? saved : Form.With(saved);
        var source = await packs.SourceOfAsync(review, text, cancel);
        Seen = packs.MarkOf(Pack, source);
        Finds = RedactPack.Finds(source, text, await packs.IdentifiersOfAsync(review, cancel) with { Others = text.Others });
        Preview = RedactPack.Apply(source, text.Redactions);
        IsOutdated = Pack is { IsSignedOff: true } && !packs.SignedOf(Pack).Sections.Select(section => section.Standing).SequenceEqual(source.Sections.Select(section => section.Standing));

        // the passages may stand in another order than those that were posted
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.Finds", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        Form = Form with { Finds = [.. Finds.Select(FindForm.Of)] };
        return Page();
    }
}
