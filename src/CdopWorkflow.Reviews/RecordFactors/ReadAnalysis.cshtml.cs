using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>What the panel decided, the latest first, for the coordinator who tells the family and the national database.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReadAnalysisModel(LoadReview reviews, ReviewsDb db, AnalysisFile analyses) : PageModel
{
    /// <param name="Number">1 for a review's first analysis.</param>
    /// <param name="At">When the panel decided.</param>
    /// <param name="SupersededAt">When a later decision took its place; null for the one that stands.</param>
    /// <param name="RetractedAt">When the review was reopened; null where it was not.</param>
    /// <param name="Catalogue">Version of the catalogue it was recorded with.</param>
    /// <param name="Scale">Of influence, it was recorded on.</param>
    /// <param name="Content">What the panel recorded.</param>
    public sealed record DecidedAnalysis(int Number, DateTimeOffset? At, DateTimeOffset? SupersededAt, DateTimeOffset? RetractedAt, string Catalogue, InfluenceScale Scale, AnalysisContent Content)
    {
        /// <summary>Whether an earlier system had it: of its decision the day is known, and no hour.</summary>
        public bool IsBroughtIn { get; init; }

        public DateOnly? Day => At is { } at ? UkTime.DateOf(at) : null;
    }

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    public IReadOnlyList<DecidedAnalysis> Decided { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        var decided = await db.Set<Analysis>().AsNoTracking().Where(analysis => analysis.ReviewId == review.Id && analysis.DecidedAt != null)
            .OrderByDescending(analysis => analysis.Number).ToListAsync(cancel);
        Decided =
        [
            .. decided.Select((analysis, index) => (Analysis: analysis, Later: index == 0 ? null : decided[index - 1].DecidedAt, Content: analyses.ContentOf(analysis)))
                .Select(known => new DecidedAnalysis(
                    known.Analysis.Number, known.Analysis.DecidedAt, known.Later, known.Analysis.RetractedAt, known.Analysis.CatalogueVersion, analyses.ScaleOf(known.Analysis, known.Content), known.Content)
                {
                    IsBroughtIn = review.MigratedAt is not null && known.Analysis.Number == 1,
                }),
        ];
        db.Audit("AnalysisRead", review.Reference, review.Panel, $"{decided.Count} decided");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
