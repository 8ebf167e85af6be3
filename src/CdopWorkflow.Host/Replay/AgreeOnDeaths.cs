using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Retell;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.CorrectChild;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Replay;

/// <summary>Notifications and Reviews: every death has a review, every review its notifications, and both the same panel.</summary>
internal static class AgreeOnDeaths
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        say($"Notifications is told again what was disposed of: {await TellDisposedAsync(services, cancel)} cases.");
        var reviews = await HeldAsync(services.GetRequiredService<ReviewsDb>(), cancel);
        var relearned = await RelearnAsync(services, reviews, cancel);
        var (deaths, links) = await services.GetRequiredService<RetellDeaths>().HandleAsync(reviews, cancel);
        var moved = await services.GetRequiredService<AgreeOnPanels>().HandleAsync(reviews, cancel);
        var (learned, forgotten) = await services.GetRequiredService<AgreeOnChildren>().HandleAsync(await CorrectedAsync(services, cancel), await SuspectedAsync(services, cancel), cancel);
        say($"Reviews is told again: {deaths} deaths, {links} links.");
        say($"Notifications learned again: {relearned} deaths.");
        say($"Notifications moved to the panels that own their reviews: {moved} deaths.");
        say($"Notifications goes by what Reviews had put right: {learned} children learned, {forgotten} forgotten.");
    }

    /// <summary>Of cases that Notifications holds again since it was put back.</summary>
    private static async Task<int> TellDisposedAsync(IServiceProvider services, CancellationToken cancel)
    {
        var held = (await services.GetRequiredService<NotificationsDb>().Deaths.Select(death => death.Id).ToListAsync(cancel)).ToHashSet();
        var db = services.GetRequiredService<ReviewsDb>();
        var again = (await db.Set<DisposalCertificate>().AsNoTracking().ToListAsync(cancel)).FindAll(certificate => held.Contains(certificate.Id));
        foreach (var certificate in again)
        {
            db.Publish(new RecordsDisposed(certificate.Id, certificate.Reference, certificate.Panel, UkTime.DateOf(certificate.DisposedAt)));
        }

        await db.SaveChangesAsync(cancel);
        return again.Count;
    }

    private static async Task<List<HeldReview>> HeldAsync(ReviewsDb db, CancellationToken cancel)
    {
        var reviews = await db.Reviews.AsNoTracking()
            .Select(review => new { review.Id, review.Reference, review.Panel, review.Version, review.ReceivedAt, Notifications = review.Notifications.Select(one => one.Reference).ToList() })
            .ToListAsync(cancel);
        return reviews.ConvertAll(review => new HeldReview(
            review.Id, review.Reference, review.Panel, review.Version, review.ReceivedAt, [.. review.Notifications.Where(reference => reference != review.Reference)]));
    }

    /// <summary>Every review of which any detail was put right: its history says so.</summary>
    private static async Task<List<ChildCorrected>> CorrectedAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, sealer, tell) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<Sealer>(), services.GetRequiredService<TellOfChild>());
        var reviews = await db.Reviews.AsNoTracking()
            .Where(review => db.Timeline.Any(entry => entry.ReviewId == review.Id && entry.Kind == TimelineKind.Details)).ToListAsync(cancel);
        var children = new List<ChildCorrected>();
        foreach (var review in reviews.Where(review => !sealer.IsGone(review.Id)))
        {
            children.Add(await tell.OfAsync(review, cancel));
        }

        return children;
    }

    private static async Task<ILookup<Guid, string>> SuspectedAsync(IServiceProvider services, CancellationToken cancel) =>
        (await services.GetRequiredService<ReviewsDb>().Set<SameChildSuspicion>().AsNoTracking().ToListAsync(cancel)).ToLookup(suspicion => suspicion.ReviewId, suspicion => suspicion.Other);

    private static async Task<int> RelearnAsync(IServiceProvider services, List<HeldReview> held, CancellationToken cancel)
    {
        var known = (await services.GetRequiredService<NotificationsDb>().Deaths.Select(death => death.Id).ToListAsync(cancel)).ToHashSet();
        var sealer = services.GetRequiredService<Sealer>();
        var reviews = services.GetRequiredService<ReviewsDb>();
        var forgotten = new List<(HeldReview, IReadOnlyList<HeldNotification>)>();
        foreach (var review in held.Where(review => !known.Contains(review.DeathId)))
        {
            var notifications = await reviews.Reviews.AsNoTracking().Where(row => row.Id == review.DeathId).SelectMany(row => row.Notifications).ToListAsync(cancel);
            forgotten.Add((review, notifications.ConvertAll(one => new HeldNotification(one.Reference, one.ReceivedAt, sealer.Open<NotificationContent>(one.Content)))));
        }

        if (forgotten.Count > 0)
        {
            await services.GetRequiredService<RelearnDeaths>().HandleAsync(forgotten, cancel);
        }

        return forgotten.Count;
    }
}
