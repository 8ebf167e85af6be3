using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.CompleteAction;

/// <summary>Marks an action as done: with the result of its measure and with evidence, or not at all. The ladder stops.</summary>
public sealed class CompleteActionHandler(ReviewsDb db, ActionFile file, WorkAreas work)
{
    /// <returns>Why it was refused; empty when it is done.</returns>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(AgreedAction action, ResultForm form, CancellationToken cancel)
    {
        var words = file.WordsOf(action);
        var refusals = Refusals(action, words, form).ToArray();
        if (refusals.Length > 0)
        {
            file.Refuse(action.Reference, action.Area, "ActionCompleted", refusals);
        }
        else
        {
            var evidence = form.Evidence!.Trim();
            action.End(ActionState.Done, work.Today);
            file.Write(action, words with { Evidence = evidence });
            file.Record(action, "ActionCompleted", "Done", new ActionNote(evidence, form.Read(words.Measure.Unit, work.Today)));
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(AgreedAction action, ActionWords words, ResultForm form)
    {
        if (!action.IsOpen)
        {
            yield return new("", "This action has ended already");
            yield break;
        }

        foreach (var refusal in form.Refusals(words.Measure.Unit))
        {
            yield return refusal;
        }

        if (string.IsNullOrWhiteSpace(form.Evidence))
        {
            yield return new("Evidence", "Enter the evidence that it was done");
        }
    }
}
