using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.History;

/// <summary>Who did what to a review, when and why.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class HistoryModel(LoadReview reviews, ReadTimeline timeline, ReviewsDb db) : PageModel
{
    private const int PageSize = 50;

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Which entries?")]
    public TimelineKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Query)]
    public int Number { get; set; } = 1;

    public string Home => $"/reviews/{Reference}";

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public IReadOnlyList<TimelineLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        Count = await timeline.CountAsync(review, Kind, cancel);
        Number = Math.Clamp(Number, 1, Pages);
        Lines = await timeline.OfAsync(review, Kind, (Number - 1) * PageSize, PageSize, cancel);
        db.Audit("HistoryRead", review.Reference, review.Panel, $"{Kind?.ToString() ?? "all"}, page {Number}");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
