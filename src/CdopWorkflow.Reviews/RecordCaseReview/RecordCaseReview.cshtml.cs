using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordCaseReview;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordCaseReviewModel(LoadReview reviews, RecordCaseReviewHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public CaseReviewForm Form { get; set; } = new();

    protected override string Next => $"{Home}/clocks";

    /// <summary>The hold that the page was opened for; null where it is none of this review's.</summary>
    public Hold? Hold { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? hold, CancellationToken cancel)
    {
        Form = new CaseReviewForm { Hold = hold };
        var shown = await ShowAsync(cancel);
        Form = new CaseReviewForm { Hold = Hold?.Id, NoticeGivenOn = Hold?.NoticeGivenOn, RapidReviewOn = Hold?.RapidReviewOn };
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Recorded what the safeguarding partners did", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Hold = Review.Holds.Find(known => known.Id == Form.Hold && known.Kind == HoldKind.SeriousCaseReview);
        return Task.CompletedTask;
    }
}
