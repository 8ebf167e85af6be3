using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Reads a pack as its coordinator prepares it, beside what must not be in it.</summary>
public sealed class PackFile(ReviewsDb db, Sealer sealer)
{
    public async Task<Pack?> OfAsync(Guid reviewId, CancellationToken cancel) =>
        await db.Set<Pack>().SingleOrDefaultAsync(pack => pack.ReviewId == reviewId, cancel);

    public PackText TextOf(Pack? pack) => pack is null ? PackText.Empty : sealer.Open<PackText>(pack.Text);

    public async Task<KnownIdentifiers> IdentifiersOfAsync(Review review, CancellationToken cancel)
    {
        var notifications = await db.Set<SourceNotification>().AsNoTracking().Where(notification => notification.ReviewId == review.Id).ToListAsync(cancel);
        return KnownIdentifiers.Of(
            [.. notifications.Select(notification => sealer.Open<NotificationContent>(notification.Content))],
            notifications.Select(notification => notification.Reference).Append(review.Reference).Distinct());
    }
}
