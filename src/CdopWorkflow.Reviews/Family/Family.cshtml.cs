using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class FamilyModel(LoadReview reviews, FamilyHandler handler, Sealer sealer) : StepPage(reviews)
{
    [BindProperty]
    public FamilyForm Form { get; set; } = new();

    /// <summary>The questions that wait for an answer.</summary>
    public IReadOnlyList<SelectListItem> Unanswered { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Feedbacks { get; } =
        [.. Choices.Of<FamilyFeedback>().Where(choice => choice.Value != nameof(FamilyFeedback.NotDecided))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Contact with the family recorded", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Unanswered =
        [
            .. Review.FamilyQuestions.Where(question => question.AnsweredOn is null)
                .Select(question => new SelectListItem(sealer.OpenWords(question.Question), question.Id.ToString())),
        ];
        return Task.CompletedTask;
    }
}
