using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.HandOver;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retell;

/// <summary>
/// Tells Identity once more what each person holds and how many reviews each panel has open, wherever it holds another number, as after
/// one of the two databases was restored to an older point. What is counted here is what holds.
/// </summary>
public sealed class RetellCounts(ReviewsDb db, TimeProvider clock)
{
    /// <param name="people">What Identity holds of people, as it was told.</param>
    /// <param name="panels">What it holds of panels.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many counts were told.</returns>
    public async Task<int> HandleAsync(IReadOnlyList<WorkCounted> people, IReadOnlyList<OpenReviewsCounted> panels, CancellationToken cancel)
    {
        var told = 0;
        await db.InTransactionAsync(
            async () =>
            {
                told = await PeopleAsync(people, cancel) + await PanelsAsync(panels, cancel);
                if (told > 0)
                {
                    db.Audit("CountsRetold", "counts", detail: $"{told} counts");
                }
            },
            cancel);
        return told;
    }

    private async Task<int> PeopleAsync(IReadOnlyList<WorkCounted> held, CancellationToken cancel)
    {
        // someone whom an identity provider signs in has no account there, and no count
        var known = (await db.Set<CountedWork>().ToListAsync(cancel)).Where(work => Guid.TryParse(work.AccountId, out _)).ToDictionary(work => work.AccountId);
        var there = held.ToDictionary(work => work.AccountId);
        var told = 0;
        foreach (var account in known.Keys.Union(there.Keys).ToArray())
        {
            var here = known.GetValueOrDefault(account) ?? db.Add(new CountedWork { AccountId = account }).Entity;
            if (there.GetValueOrDefault(account) != new WorkCounted(account, here.OpenActions, here.MeetingsToCome, here.Version))
            {
                here.Version = VersionAfterRestore.Of(clock.GetUtcNow(), here.Version, there.GetValueOrDefault(account)?.Version ?? 0);
                db.Publish(new WorkCounted(account, here.OpenActions, here.MeetingsToCome, here.Version));
                told++;
            }
        }

        return told;
    }

    private async Task<int> PanelsAsync(IReadOnlyList<OpenReviewsCounted> held, CancellationToken cancel)
    {
        var known = await db.Set<CountedReviews>().ToDictionaryAsync(counted => counted.Panel, cancel);
        var there = held.ToDictionary(counted => counted.Panel);
        var told = 0;
        foreach (var panel in known.Keys.Union(there.Keys).ToArray())
        {
            var here = known.GetValueOrDefault(panel) ?? db.Add(new CountedReviews { Panel = panel }).Entity;
            if (there.GetValueOrDefault(panel) != new OpenReviewsCounted(panel, here.OpenReviews, here.Version))
            {
                here.Version = VersionAfterRestore.Of(clock.GetUtcNow(), here.Version, there.GetValueOrDefault(panel)?.Version ?? 0);
                db.Publish(new OpenReviewsCounted(panel, here.OpenReviews, here.Version));
                told++;
            }
        }

        return told;
    }
}
