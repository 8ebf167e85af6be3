using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Family;

/// <summary>
/// Records something about the contact with a family, with its traces, in one save. The contact does not end with the review: it may be
/// recorded after the review was closed, too.
/// </summary>
public sealed class RecordFamily(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, IFamilyForm form, CancellationToken cancel)
    {
        var entry = form.Apply(review, sealer, UkTime.DateOf(clock.GetUtcNow()));
        if (entry == FamilyEntry.Known)
        {
            return Decision.Accept;
        }

        db.AddRange(entry.Rows);
        var decision = entry.Refusal is { } refusal
            ? changes.Refuse(review, entry.Action, refusal)
            : changes.Record(review, entry.Action, entry.What, entry.Why, evenClosed: true);
        if (decision.Accepted && entry.Letter is { } letter)
        {
            db.Post(letter);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
