using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.CorrectChild;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Retell;

/// <summary>
/// Makes what was put right about children the same here as in Reviews, as after one of the two databases was restored to an older point:
/// what stands in Reviews holds, as its pages go by it.
/// </summary>
public sealed class AgreeOnChildren(NotificationsDb db, KeepCorrectedChild keep, SuspectSameChild suspect, Sealer sealer)
{
    /// <param name="held">Who the children are of whom Reviews had anything put right.</param>
    /// <param name="suspected">The other deaths that Reviews holds to be perhaps the same child's, open or answered.</param>
    /// <param name="cancel">Gives up: nothing is changed then.</param>
    /// <returns>Of how many children something was learned, and of how many forgotten.</returns>
    public async Task<(int Learned, int Forgotten)> HandleAsync(IReadOnlyList<ChildCorrected> held, ILookup<Guid, string> suspected, CancellationToken cancel)
    {
        var (learned, forgotten) = (0, 0);
        await db.InTransactionAsync(
            async () =>
            {
                var deaths = await db.Deaths.ToDictionaryAsync(death => death.Id, cancel);
                var known = await db.CorrectedChildren.ToDictionaryAsync(row => row.DeathId, cancel);
                foreach (var child in held.Where(child => deaths.ContainsKey(child.DeathId)))
                {
                    if (known.Remove(child.DeathId, out var row) && row.DiedOn == child.DiedOn && sealer.Open<Child>(row.Sealed) == child.Child)
                    {
                        // what is put right anew must not be taken for old news
                        row.Version = Math.Min(row.Version, child.Version);
                        continue;
                    }

                    await keep.Async(deaths[child.DeathId], child, cancel);
                    learned++;
                }

                db.RemoveRange(known.Values);
                forgotten = known.Count;
                foreach (var row in known.Values)
                {
                    suspect.Forget(deaths[row.DeathId], row);
                    db.Audit("CorrectionForgotten", deaths[row.DeathId].Reference, deaths[row.DeathId].Panel);
                }

                // now that all of them are known: each may be like another that was learned beside it
                await db.SaveChangesAsync(cancel);
                foreach (var row in await db.CorrectedChildren.ToListAsync(cancel))
                {
                    // what Reviews has forgotten is told again
                    row.AlikeCases = [.. row.AlikeCases.Intersect(suspected[row.DeathId])];
                    await suspect.QueueAsync(deaths[row.DeathId], row, cancel);
                }
            },
            cancel);
        return (learned, forgotten);
    }
}
