using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Alerts.LinkedActions;

/// <summary>Keeps how each action stands, for the pages of its alert and its theme.</summary>
public sealed class LearnActionChanged(AlertsDb db) : IConsume<ActionChanged>
{
    public async Task ConsumeAsync(ActionChanged @event, Envelope envelope, CancellationToken cancel)
    {
        var action = await db.Actions.FindAsync([@event.Reference], cancel) ?? db.Actions.Add(new LinkedAction { Reference = @event.Reference }).Entity;
        if (@event.Version > action.Version)
        {
            (action.Theme, action.Area, action.State, action.DueOn) = (@event.Theme, @event.Area, @event.State, @event.DueOn);
            (action.Alert, action.Version) = (@event.Alert ?? "", @event.Version);
        }
    }
}
