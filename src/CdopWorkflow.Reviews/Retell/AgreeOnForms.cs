using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retell;

/// <summary>
/// Makes Reviews and Notifications hold the same versions of the notification form, as after one of the two databases was restored to an
/// older point. A version that only Notifications remembers is learned from it: notifiers have answered its questions. Who published it
/// is lost. Of one number, what stands here holds.
/// </summary>
public sealed class AgreeOnForms(ReviewsDb db, TimeProvider clock)
{
    /// <param name="held">The versions that Notifications holds.</param>
    /// <param name="cancel">Gives up: nothing is told or learned then.</param>
    public async Task<(int Told, int Learned)> HandleAsync(IReadOnlyList<FormPublished> held, CancellationToken cancel)
    {
        var (told, learned) = (0, 0);
        await db.InTransactionAsync(
            async () =>
            {
                var versions = await db.Set<FormVersion>().AsNoTracking().Where(version => version.Key == ShippedForms.Notification).OrderBy(version => version.Version).ToListAsync(cancel);
                foreach (var news in versions.Select(version => new FormPublished(version.Key, version.Version, version.EffectiveFrom, version.Json)).Except(held))
                {
                    db.Publish(news);
                    told++;
                }

                foreach (var version in held.Where(version => !versions.Exists(known => known.Version == version.Version)))
                {
                    db.Add(new FormVersion
                    {
                        Key = version.Key,
                        Version = version.Version,
                        EffectiveFrom = version.EffectiveFrom,
                        Json = version.Json,
                        PublishedAt = clock.GetUtcNow(),
                        PublishedBy = "Not known",
                        Note = "Learned again from the notifications after a restore",
                    });
                    learned++;
                }

                if (told + learned > 0)
                {
                    db.Audit("FormsAgreed", ShippedForms.Notification, detail: $"{told} versions told again, {learned} learned again");
                }
            },
            cancel);
        return (told, learned);
    }
}
