using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.CorrectChild;

/// <summary>
/// Tells Notifications who the child was as the review goes by it, so that another notice under the right name, number or day finds the
/// death.
/// </summary>
public sealed class TellOfChild(ReviewsDb db, Sealer sealer)
{
    /// <summary>Queues; whoever calls has changed the review and saves.</summary>
    public async Task QueueAsync(Review review, CancellationToken cancel) => db.Publish(await OfAsync(review, cancel));

    /// <returns>What stands now, be it put right or not.</returns>
    public async Task<ChildCorrected> OfAsync(Review review, CancellationToken cancel)
    {
        var child = review.CorrectedChild is { } corrected ? sealer.Open<Child>(corrected) : await FirstSaidAsync(review, cancel);

        // what the review is counted by is put right on a page of its own, and stands in the review alone
        return new(
            review.Id,
            child with { BornOn = review.BornOn, Sex = review.Sex, Ethnicity = review.Ethnicity, Council = review.Council },
            review.DiedOn,
            review.Version);
    }

    private async Task<Child> FirstSaidAsync(Review review, CancellationToken cancel) => sealer.Open<NotificationContent>(
        await db.Set<SourceNotification>().AsNoTracking().Where(notification => notification.ReviewId == review.Id)
            .OrderBy(notification => notification.ReceivedAt).ThenBy(notification => notification.Id).Select(notification => notification.Content).FirstAsync(cancel)).Child;
}
