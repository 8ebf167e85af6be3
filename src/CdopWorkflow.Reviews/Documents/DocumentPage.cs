using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>A page about one document of a review.</summary>
public abstract class DocumentPage(LoadReview reviews, DocumentFile documents) : StepPage(reviews)
{
    [FromRoute(Name = "document")]
    public Guid DocumentId { get; set; }

    protected DocumentFile Documents => documents;

    public DocumentLine Line { get; private set; } = null!;

    protected override string Next => $"{Home}/documents";

    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await base.FindAsync(cancel) is not { } review || await documents.FindAsync(review.Id, DocumentId, cancel) is not { } line)
        {
            return null;
        }

        Line = line;
        return review;
    }
}
