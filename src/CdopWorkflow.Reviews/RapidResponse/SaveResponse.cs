using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>
/// Saves one part of the record. What is recorded already is not recorded twice; what somebody else has saved since the page was
/// opened is overwritten only by somebody who has been told.
/// </summary>
public sealed class SaveResponse(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public const string Overtaken = "Somebody else has changed the record of the rapid response since you opened this page. Look at it first; saving again puts your answers in place of theirs";

    public async Task<Decision> HandleAsync(Review review, ResponseForm form, CancellationToken cancel)
    {
        if (form.AsRecorded(review, sealer) with { Seen = form.Seen } == form)
        {
            return Decision.Accept;
        }

        var refusals = Refusals(review, form);
        if (refusals.Count == 0)
        {
            form.Write(review, sealer);
            review.RapidResponse.Change();
        }

        var decision = refusals.Count > 0
            ? changes.Refuse(review, form.Action, refusals)
            : changes.Record(review, form.Action, form.What, evenEnded: review.TakesRapidResponse);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static IReadOnlyList<string> Refusals(Review review, ResponseForm form) =>
        form.Seen == review.RapidResponse.Edition ? form.Refusals(review) : [Overtaken];
}
