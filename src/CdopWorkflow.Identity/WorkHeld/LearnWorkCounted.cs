using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Identity.WorkHeld;

/// <summary>Keeps how much each person holds: an account is closed only when nothing is left behind.</summary>
public sealed class LearnWorkCounted(IdentityDb db) : IConsume<WorkCounted>
{
    public async Task ConsumeAsync(WorkCounted @event, Envelope envelope, CancellationToken cancel)
    {
        // someone whom an identity provider signs in has no account here
        if (!Guid.TryParse(@event.AccountId, out var id))
        {
            return;
        }

        var held = await db.HeldWork.FindAsync([id], cancel) ?? db.HeldWork.Add(new HeldWork { AccountId = id }).Entity;
        if (@event.Version > held.Version)
        {
            (held.OpenActions, held.MeetingsToCome, held.Version) = (@event.OpenActions, @event.MeetingsToCome, @event.Version);
        }
    }
}
