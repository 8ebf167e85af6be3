using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReviewActions;

/// <summary>What the panel recommended about a review, and what has become of it.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReviewActionsModel(ReviewsDb db, LoadReview reviews, Recommendations recommendations, ActionFile file, WorkAreas work, ReadSent sent) : PageModel
{
    public sealed record Row(AgreedAction Action, string Title, string Owner);

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    public IReadOnlyList<Recommendation> Recommended { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whom the panel informed, the first first.</summary>
    public IReadOnlyList<ReadSent.Line> Sent { get; private set; } = [];

    public DateOnly Today => work.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        Recommended = await recommendations.OfAsync(review, cancel);
        var actions = await db.Set<AgreedAction>().AsNoTracking().Where(action => action.ReviewId == review.Id).OrderBy(action => action.Number).ToListAsync(cancel);
        Rows =
        [
            .. from action in actions
               where work.MayRead(action.Area)
               let words = file.WordsOf(action)
               select new Row(action, words.Title, words.Owner.Name),
        ];
        Sent = await sent.OfAsync(review, cancel);
        db.Audit("RecommendationsRead", review.Reference, review.Panel, $"{Recommended.Count} recommended");
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public IEnumerable<Row> From(Recommendation recommendation) => Rows.Where(row => row.Action.Recommendation == recommendation.Number);
}
