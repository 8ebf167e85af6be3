using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.SubjectAccess;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Identity;

/// <summary>Opens what identifies a child. Each reading is an audit entry, with its purpose, before anything is shown.</summary>
public sealed class ReadIdentity(ReviewsDb db, Sealer sealer)
{
    /// <summary>Every notification of the death, in the order they came, for the panel that reviews it.</summary>
    public Task<IReadOnlyList<NotificationContent>> ForReviewAsync(Review review, CancellationToken cancel) =>
        ReadAsync(review, review.Panel, "coordination of the review", cancel);

    /// <summary>For a coordinator of another area to whom the case is open in an emergency.</summary>
    public Task<IReadOnlyList<NotificationContent>> InEmergencyAsync(Review review, CancellationToken cancel) =>
        ReadAsync(review, review.Panel, "opened in an emergency", cancel);

    /// <summary>What a panel that is offered a review needs to decide whether it is its own: where the child lived, and the reason given.</summary>
    public async Task<(Child Child, string Why)> ForTransferAsync(Review review, TransferOffer offer, CancellationToken cancel)
    {
        var notifications = await ReadAsync(review, offer.ToPanel, "answer to a transfer offer", cancel);
        return (notifications[0].Child, sealer.OpenWords(offer.Reason));
    }

    /// <summary>What an agency without an account needs to find its records: whoever the link and its code were sent to.</summary>
    public async Task<Child> ForReturnAsync(Review review, string agency, CancellationToken cancel) =>
        (await ReadAsync(review, review.Panel, $"return of {agency}, by link", cancel))[0].Child;

    /// <summary>Every notification of the death, for what the national database is sent.</summary>
    public Task<IReadOnlyList<NotificationContent>> ForNationalReturnAsync(Review review, CancellationToken cancel) =>
        ReadAsync(review, review.Panel, "national return", cancel);

    /// <summary>Every notification of the death and its day, to answer somebody living of the family who asks what is held of them.</summary>
    public async Task<IReadOnlyList<ReceivedNotification>> ForSubjectAccessAsync(Review review, CancellationToken cancel)
    {
        var contents = await ReadAsync(review, review.Panel, "request for access by a member of the family", cancel);
        var days = await db.Set<SourceNotification>().AsNoTracking().Where(notification => notification.ReviewId == review.Id)
            .OrderBy(notification => notification.ReceivedAt).ThenBy(notification => notification.Id).Select(notification => notification.ReceivedAt).ToListAsync(cancel);
        return [.. contents.Zip(days, (content, at) => new ReceivedNotification(UkTime.DateOf(at), content))];
    }

    private async Task<IReadOnlyList<NotificationContent>> ReadAsync(Review review, string reader, string purpose, CancellationToken cancel)
    {
        db.Audit("ReviewRead", review.Reference, reader, $"purpose: {purpose}");
        await db.SaveChangesAsync(cancel);
        var sealedOnes = await db.Set<SourceNotification>().AsNoTracking().Where(notification => notification.ReviewId == review.Id)
            .OrderBy(notification => notification.ReceivedAt).ThenBy(notification => notification.Id).Select(notification => notification.Content).ToListAsync(cancel);
        return review.AsCorrected([.. sealedOnes.Select(content => sealer.Open<NotificationContent>(content))], sealer);
    }
}
