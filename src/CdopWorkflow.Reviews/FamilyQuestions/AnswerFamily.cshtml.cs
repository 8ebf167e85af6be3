using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.FamilyQuestions;

/// <summary>The panel answers a family's question.</summary>
[Authorize(Policy = Policies.Panel)]
public sealed class AnswerFamilyModel(OpenPack packs, SaveFamilyAnswer save, Sealer sealer) : PackPage(packs)
{
    [BindProperty(SupportsGet = true, Name = "question")]
    public Guid QuestionId { get; set; }

    [BindProperty]
    [Display(Name = "What does the panel answer?", ShortName = "answer")]
    [Required(ErrorMessage = "Enter the panel’s answer")]
    [StringLength(4000)]
    public string? Words { get; set; }

    public string Asked { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await AskAsync(cancel) is { } closed)
        {
            return closed;
        }

        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await AskAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (ModelState.IsValid)
        {
            var decision = await save.HandleAsync(Opened.Review, QuestionId, Words!, cancel);
            if (decision.Accepted)
            {
                TempData["Notice"] = "Answer saved";
                return Redirect(Home);
            }

            ModelState.AddReasons(decision, nameof(Words));
        }

        return Page();
    }

    private async Task<IActionResult?> AskAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (Opened.Review.FamilyQuestions.Find(known => known.Id == QuestionId && known.ForPanel is not null) is not { } question)
        {
            return NotFound();
        }

        Asked = sealer.OpenWords(question.ForPanel);
        return null;
    }
}
