using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
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
    public sealed record DecidedAnalysis(DateTimeOffset? At, string Catalogue, InfluenceScale Scale, AnalysisContent Content);

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
        Decided = [.. decided.Select(analysis => (Analysis: analysis, Content: analyses.ContentOf(analysis)))
            .Select(known => new DecidedAnalysis(known.Analysis.DecidedAt, known.Analysis.CatalogueVersion, analyses.ScaleOf(known.Analysis, known.Content), known.Content))];
        db.Audit("AnalysisRead", review.Reference, review.Panel, $"{decided.Count} decided");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
