using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.RecordProgress;

/// <summary>Notes what has been done about an action, and where its measure stands.</summary>
public sealed class RecordProgressHandler(ReviewsDb db, ActionFile file, WorkAreas work)
{
    /// <returns>Why it was refused; empty when it was recorded.</returns>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(AgreedAction action, ResultForm form, CancellationToken cancel)
    {
        var refusals = Refusals(action, form).ToArray();
        if (refusals.Length > 0)
        {
            file.Refuse(action.Reference, action.Area, "ProgressRecorded", refusals);
        }
        else
        {
            var result = form.Read(file.WordsOf(action).Measure.Unit, work.Today);
            file.Record(action, "ProgressRecorded", result is null ? "Progress recorded" : "Progress recorded, with a result", new ActionNote(form.Text?.Trim() ?? "", result));
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private IEnumerable<Refusal> Refusals(AgreedAction action, ResultForm form)
    {
        if (!action.IsOpen)
        {
            return [new("", "This action has ended: take it up again to record progress")];
        }

        return form.HasResult ? form.Refusals(file.WordsOf(action).Measure.Unit)
            : string.IsNullOrWhiteSpace(form.Text) ? [new("Text", "Enter what has been done, or a result of the measure")]
            : [];
    }
}
