using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Family;

/// <summary>The panel reads a family's question in words that name nobody; what may identify someone is shown before it does.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class WordQuestionModel(LoadReview reviews, RecordFamily record, PackFile packs, Sealer sealer) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "question")]
    public Guid QuestionId { get; set; }

    [BindProperty]
    public WordQuestionForm Form { get; set; } = new();

    public string Track => $"{Home}/family";

    public string Asked { get; private set; } = "";

    /// <summary>Passages that may identify someone.</summary>
    public IReadOnlyList<Choice> Found { get; private set; } = [];

    protected override string Next => Track;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => record.HandleAsync(review, Form with { Question = QuestionId }, cancel), "The panel sees the question now", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Asked = sealer.OpenWords(Review.FamilyQuestions.Find(question => question.Id == QuestionId)?.Question);
        var known = await packs.IdentifiersOfAsync(Review, cancel);
        Found = [.. IdentifierFinder.Passages(Form.Words ?? "", known).Select(found => new Choice(found.Passage, $"“{found.Passage}” ({Choices.Name(found.Kind)})"))];
        foreach (var found in IdentifierFinder.Passages(Form.Words ?? "", known).Where(found => !Form.Harmless.Contains(found.Passage, StringComparer.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Form.Words", $"Take out “{found.Passage}” ({Choices.Name(found.Kind)}), or confirm that it is harmless");
        }
    }

    protected override async Task<Review?> FindAsync(CancellationToken cancel) =>
        await base.FindAsync(cancel) is { } review && review.FamilyQuestions.Exists(question => question.Id == QuestionId) ? review : null;
}

/// <summary>A family's question as the panel reads it.</summary>
public sealed record WordQuestionForm : IFamilyForm
{
    private const string Action = "FamilyQuestionPutToPanel";

    /// <summary>From the address.</summary>
    public Guid Question { get; init; }

    [Display(Name = "How does the panel read it?", ShortName = "question", Description = "Write “the mother”, “the ward”: no names, places or dates")]
    [Required(ErrorMessage = "Enter the question as the panel is to read it")]
    [StringLength(2000)]
    public string? Words { get; init; }

    [Display(Name = "These passages may identify someone", Description = "Take each out, or tick it if it is harmless here")]
    public string[] Harmless { get; init; } = [];

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        if (review.FamilyQuestions.Find(known => known.Id == Question && known.AnsweredOn is null) is not { } question)
        {
            return FamilyEntry.Refused(Action, "This question has been answered already");
        }

        question.ForPanel = sealer.SealWords(Words);
        return new(Action, "A question of the family was put to the panel");
    }
}
