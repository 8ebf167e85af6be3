using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>Finds the draft of a review, and opens what it says.</summary>
public sealed class DraftFile(ReviewsDb db, Sealer sealer)
{
    public Task<MeetingDraft?> OfAsync(Guid reviewId, CancellationToken cancel) =>
        db.Set<MeetingDraft>().SingleOrDefaultAsync(draft => draft.ReviewId == reviewId, cancel);

    public async Task<DraftContent?> ContentAsync(Guid reviewId, CancellationToken cancel) => ContentOf(await OfAsync(reviewId, cancel));

    public DraftContent? ContentOf(MeetingDraft? draft) => draft is null ? null : sealer.Open<DraftContent>(draft.Content);
}
