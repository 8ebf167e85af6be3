using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retell;

/// <summary>Tells Alerts once more of each action that stands there otherwise than here, as after one of the two databases was restored to an older point.</summary>
public sealed class RetellActions(ReviewsDb db, TimeProvider clock)
{
    /// <param name="held">What Alerts holds, as it was told.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many were told, and the references of those that nobody knows here.</returns>
    public async Task<(int Told, IReadOnlyList<string> Unknown)> HandleAsync(IReadOnlyList<ActionChanged> held, CancellationToken cancel)
    {
        var told = 0;
        IReadOnlyList<string> unknown = [];
        await db.InTransactionAsync(
            async () =>
            {
                var actions = await db.Set<AgreedAction>().OrderBy(action => action.Number).ToListAsync(cancel);
                var there = held.ToDictionary(action => action.Reference);
                foreach (var action in actions.Where(action => !held.Contains(action.Told())))
                {
                    if (there.TryGetValue(action.Reference, out var other) && other.Version >= action.Version)
                    {
                        action.RaiseTo(VersionAfterRestore.Of(clock.GetUtcNow(), other.Version));
                    }

                    db.Publish(action.Told());
                    told++;
                }

                unknown = [.. there.Keys.Except(actions.Select(action => action.Reference))];
                if (told > 0)
                {
                    db.Audit("ActionsRetold", "actions", detail: $"{told} actions");
                }
            },
            cancel);
        return (told, unknown);
    }
}
