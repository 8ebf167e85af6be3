using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.CorrectChild;

/// <summary>
/// The panel put right who a child was: another notice and a search find the death by that as well from now on, and a case that stands
/// under the right name already is told of.
/// </summary>
public sealed class KeepChildOnChildCorrected(NotificationsDb db, KeepCorrectedChild keep, SuspectSameChild suspect) : IConsume<ChildCorrected>
{
    public async Task ConsumeAsync(ChildCorrected @event, Envelope envelope, CancellationToken cancel)
    {
        // of a death that is not here the records were disposed of, or this database was put back: then the replay tells of it again
        if (await db.Deaths.FindAsync([@event.DeathId], cancel) is { } death
            && (await db.CorrectedChildren.FindAsync([@event.DeathId], cancel) is not { } known || known.Version < @event.Version))
        {
            // a notice that arrives at this moment, or another child that is put right in the same batch, and this one see each other
            await ReferenceNumbers.TakeTurnAsync(db, cancel);
            await db.SaveChangesAsync(cancel);
            await suspect.QueueAsync(death, await keep.Async(death, @event, cancel), cancel);
        }
    }
}
