using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.CorrectChild;

/// <summary>
/// A child was put right: another notice finds the death from then on, but a case that stood already under the right name was opened by a
/// notice that could not. It is looked for as a new notice would look, and Reviews is told, once for each outcome.
/// </summary>
public sealed class SuspectSameChild(NotificationsDb db, Sealer sealer, FoundDifferent found)
{
    /// <param name="death">It is known here.</param>
    /// <param name="putRight">Who the child is now; who it was until now still stands in the database.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task QueueAsync(Death death, CorrectedChild putRight, CancellationToken cancel) => Tell(death, putRight, await AlikeAsync(death, putRight, cancel));

    /// <summary>What was put right is forgotten: with it goes what it was like.</summary>
    public void Forget(Death death, CorrectedChild putRight) => Tell(death, putRight, []);

    private void Tell(Death death, CorrectedChild putRight, List<string> alike)
    {
        if (!alike.SequenceEqual(putRight.AlikeCases))
        {
            putRight.AlikeCases = alike;
            db.Audit("SameChildSuspected", death.Reference, death.Panel, alike.Count == 0 ? "none any more" : string.Join(", ", alike));
            db.Publish(new SameChildSuspected(death.Id, death.Panel, alike));
        }
    }

    private async Task<List<string>> AlikeAsync(Death death, CorrectedChild putRight, CancellationToken cancel)
    {
        if (await db.Notifications.AsNoTracking().FirstOrDefaultAsync(row => row.DeathId == death.Id && row.State == NotificationState.Accepted, cancel) is not { } opening)
        {
            return [];
        }

        var said = sealer.Open<Submission>(opening.Sealed).Content;
        var matches = await PossibleMatches.LoadAsync(db, sealer, [putRight.Match], cancel);

        // a notification that waits is compared anew when its coordinator looks at it
        var others = matches.For(opening.Id, putRight.Match, putRight.PutRight(said, sealer))
            .Select(candidate => candidate.Notification.DeathId).OfType<Guid>().Where(id => id != death.Id).Distinct().ToArray();
        return others.Length == 0 ? [] : [.. (await LeftAsync(death, others, cancel)).Order(StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<string>> LeftAsync(Death death, Guid[] others, CancellationToken cancel)
    {
        var deaths = await db.Deaths.AsNoTracking().Where(row => others.Contains(row.Id)).ToListAsync(cancel);
        return deaths.Select(other => other.Reference).Except(await found.OfAsync(death, deaths, cancel));
    }
}
