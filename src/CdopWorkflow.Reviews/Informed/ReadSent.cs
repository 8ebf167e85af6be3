using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>What was sent to whom, opened for those who may read it.</summary>
public sealed class ReadSent(ReviewsDb db, Sealer sealer)
{
    public sealed record Line(SentRecommendation Sent, SentWords Words, string Answer);

    public Line Open(SentRecommendation sent) => new(sent, sealer.Open<SentWords>(sent.Words), sealer.OpenWords(sent.AnswerWords));

    /// <summary>Of a review that the caller may read, the first sent first.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(Review review, CancellationToken cancel) =>
        [.. (await db.Set<SentRecommendation>().AsNoTracking().Where(sent => sent.ReviewId == review.Id).OrderBy(sent => sent.SentOn).ThenBy(sent => sent.Id).ToListAsync(cancel)).Select(Open)];
}
