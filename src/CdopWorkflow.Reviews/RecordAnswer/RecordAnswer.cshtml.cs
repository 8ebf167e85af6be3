using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordAnswer;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordAnswerModel(LoadReview reviews, ReadSent read, RecordAnswerHandler handler) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "sent")]
    public Guid Sent { get; set; }

    [BindProperty]
    public RecordAnswerForm Form { get; set; } = new();

    public ReadSent.Line Line { get; private set; } = null!;

    protected override string Next => $"{Home}/actions";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => handler.HandleAsync(review, Sent, Form, cancel), "Answer recorded", cancel);

    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await base.FindAsync(cancel) is not { } review || (await read.OfAsync(review, cancel)).FirstOrDefault(line => line.Sent.Id == Sent) is not { } line)
        {
            return null;
        }

        Line = line;
        return review;
    }
}
