using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.ReviewActions;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SendRecommendation;

[Authorize(Policy = Policies.Coordinator)]
public sealed class SendRecommendationModel(LoadReview reviews, Recommendations recommendations, SendRecommendationHandler handler, InformOptions options, TimeProvider clock) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "recommendation")]
    public int Number { get; set; }

    [BindProperty]
    public SendRecommendationForm Form { get; set; } = new();

    public Recommendation Source { get; private set; } = null!;

    protected override string Next => $"{Home}/actions";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        Form = new SendRecommendationForm { SentOn = today, AnswerBy = today.AddDays(options.AnswerDays) };
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(_ => handler.HandleAsync(Source, Form, cancel), "Recorded who was informed", cancel);

    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await recommendations.ReadAsync(Reference, Number, cancel) is not { } found)
        {
            return null;
        }

        Source = found;
        return found.Review;
    }
}
