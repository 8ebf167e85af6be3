using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Takes something to see to off the worklist, once.</summary>
public sealed class FinishNextInfantTask(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    private const string Action = "NextInfantTaskFinished";

    public async Task<Decision> HandleAsync(Review review, Guid id, FinishNextInfantTaskForm form, CancellationToken cancel)
    {
        var task = await db.Set<NextInfantTask>().SingleAsync(known => known.Id == id && known.ReviewId == review.Id, cancel);
        var decision = task.DoneOn is null ? Finish(review, task, form) : changes.Refuse(review, Action, "Somebody else has already recorded what came of it");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Finish(Review review, NextInfantTask task, FinishNextInfantTaskForm form)
    {
        task.Finish(form.On!.Value, form.Outcome!.Value, sealer.SealWords(form.Words));
        var what = task.Kind == NextInfantTaskKind.Ask ? "Asked whether the family expects another child" : "Care of the Next Infant seen to";
        return changes.Record(review, Action, what, evenClosed: true);
    }
}
