using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.ResponseForms;

/// <summary>Saves the answers of one form, in part or complete; what somebody else saved since the page was opened is not overwritten unseen.</summary>
public sealed class SaveResponseForm(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    private const string Action = "ResponseFormSaved";

    public async Task<Decision> HandleAsync(Review review, OpenedForm opened, FormAnswers answers, bool complete, int seen, CancellationToken cancel)
    {
        var json = (complete ? answers.OnlyAsked(opened.Form) : answers).ToJson(opened.Form, complete);
        if (opened.Kept is { } known && known.IsComplete == complete && sealer.Open<string>(known.Content) == json)
        {
            return Decision.Accept;
        }

        var decision = seen == opened.Edition ? Record(review, opened, json, complete) : changes.Refuse(review, Action, SaveResponse.Overtaken);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Record(Review review, OpenedForm opened, string json, bool complete)
    {
        var kept = opened.Kept;
        if (kept is null)
        {
            kept = new ResponseAnswers { ReviewId = review.Id, FormKey = opened.Form.Key, FormVersion = opened.Form.Version };
            db.Add(kept);
        }

        kept.Write(sealer.Seal(json), complete, clock.GetUtcNow());
        return changes.Record(review, Action, $"{opened.Form.Title}: {(complete ? "complete" : "saved in part")}", evenEnded: review.TakesRapidResponse);
    }
}
