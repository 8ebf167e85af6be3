using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.StopAction;

/// <summary>Stops an open action, or takes one up again that had ended: with a reason, which the history keeps.</summary>
public sealed class StopActionHandler(ReviewsDb db, ActionFile file, WorkAreas work)
{
    /// <param name="action">One that the person keeps.</param>
    /// <param name="stop">False to take it up again.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<string?> HandleAsync(AgreedAction action, bool stop, string? why, CancellationToken cancel)
    {
        var refusal = string.IsNullOrWhiteSpace(why) ? (stop ? "Say why the action is stopped" : "Say why the action is taken up again")
            : action.IsOpen != stop ? "This action was changed after you opened this page: check it again"
            : null;
        if (refusal is not null)
        {
            file.Refuse(action.Reference, action.Area, stop ? "ActionStopped" : "ActionTakenUp", [new("Why", refusal)]);
        }
        else
        {
            action.End(stop ? ActionState.Stopped : ActionState.Open, stop ? work.Today : null);
            file.Record(action, stop ? "ActionStopped" : "ActionTakenUp", stop ? "Stopped" : "Taken up again", new ActionNote(why!.Trim()));
        }

        await db.SaveChangesAsync(cancel);
        return refusal;
    }
}
