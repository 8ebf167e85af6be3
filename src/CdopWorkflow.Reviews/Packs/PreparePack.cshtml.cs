using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Packs;

[Authorize(Policy = Policies.Coordinator)]
public sealed class PreparePackModel(LoadReview reviews, PackFile packs, WritePack write, SignOffPack signOff, AnalysisFile analyses) : PageModel
{
    public sealed record PackForm
    {
        [Display(Name = "What happened?", ShortName = "summary", Description = "Write “the mother”, “the health visitor”, “two days later”: no names, places or dates")]
        [StringLength(20_000)]
        public string? Summary { get; init; }

        [Display(Name = "These passages may identify someone", Description = "Take each out of the summary, or tick it if it is harmless here")]
        public string[] Harmless { get; init; } = [];
    }

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    public PackForm Form { get; set; } = new();

    public Pack? Pack { get; private set; }

    public AnonymisedPack Facts { get; private set; } = null!;

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        var text = packs.TextOf(await packs.OfAsync(review.Id, cancel));
        Form = new PackForm { Summary = text.Summary, Harmless = [.. text.Harmless] };
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

        var decision = await write.HandleAsync(review, new PackText(Form.Summary ?? "", Form.Harmless), cancel);
        if (decision.Accepted && button == "sign-off")
        {
            decision = await signOff.HandleAsync(review, cancel);
        }

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
        var known = await packs.IdentifiersOfAsync(review, cancel);
        Found = [.. IdentifierFinder.Find(Form.Summary ?? "", known).Select(found => new Choice(found.Passage, $"“{found.Passage}” ({Choices.Name(found.Kind)})"))];
        return Page();
    }
}
