using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Notifications.StopMessages;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.CorrectChild;

/// <summary>
/// Keeps who the child of a death was, as it was put right, and has services that were told of another record told of this one. The caller
/// saves.
/// </summary>
public sealed class KeepCorrectedChild(NotificationsDb db, Sealer sealer, CorrectStopNotices stop)
{
    /// <param name="death">It is known here.</param>
    /// <param name="corrected">Newer than what is known.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is kept from now on.</returns>
    public async Task<CorrectedChild> Async(Death death, ChildCorrected corrected, CancellationToken cancel)
    {
        // before it is overwritten: what services were told until now
        await stop.QueueAsync(death, corrected.Child, cancel);

        var (box, keys) = (sealer.Seal(corrected.Child), MatchKeys.Of(corrected.Child, corrected.DiedOn, sealer));
        if (await db.CorrectedChildren.FindAsync([death.Id], cancel) is { } known)
        {
            (known.Sealed, known.DiedOn, known.Match, known.Version) = (box, corrected.DiedOn, keys, corrected.Version);
        }
        else
        {
            known = new CorrectedChild { DeathId = death.Id, Sealed = box, DiedOn = corrected.DiedOn, Match = keys, Version = corrected.Version };
            db.CorrectedChildren.Add(known);
        }

        db.Audit("CorrectionLearned", death.Reference, death.Panel);
        return known;
    }
}
