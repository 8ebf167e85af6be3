using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.SuspectFactors;

/// <summary>
/// Keeps what the rapid response suspects and lets it leave at once, anonymised, so that a theme can be seen months before panels
/// decide. What is not counted (a death out of scope) is kept and does not leave.
/// </summary>
public sealed class SaveSuspectedFactors(ReviewsDb db, RecordChange changes, TimeProvider clock)
{
    private const string Action = "SuspectedFactorsRecorded";

    public async Task<Decision> HandleAsync(Review review, SuspectedForm form, CancellationToken cancel)
    {
        await db.Entry(review).Collection(known => known.SuspectedFactors).LoadAsync(cancel);
        var answers = form.Answers;
        if (SameAs(review, answers))
        {
            return Decision.Accept;
        }

        var decision = form.Seen == review.RapidResponse.Edition ? Record(review, answers) : changes.Refuse(review, Action, SaveResponse.Overtaken);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Record(Review review, IReadOnlyDictionary<string, Answer> answers)
    {
        Replace(review, answers);
        review.RapidResponse.Change();
        var suspected = answers.Values.Count(answer => answer == Answer.Yes);
        var decision = changes.Record(review, Action, $"Suspected factors recorded: {suspected} suspected", evenEnded: review.TakesRapidResponse);
        if (decision.Accepted && review.Counts)
        {
            db.Publish(SuspectedFact.New(review, clock.GetUtcNow()));
        }

        return decision;
    }

    private static bool SameAs(Review review, IReadOnlyDictionary<string, Answer> answers) =>
        review.SuspectedFactors.Count == answers.Count && review.SuspectedFactors.TrueForAll(known => answers.GetValueOrDefault(known.Code) == known.Suspected);

    private static void Replace(Review review, IReadOnlyDictionary<string, Answer> answers)
    {
        review.SuspectedFactors.RemoveAll(known => !answers.ContainsKey(known.Code));
        foreach (var (code, answer) in answers)
        {
            var known = review.SuspectedFactors.Find(factor => factor.Code == code);
            if (known is null)
            {
                known = new SuspectedFactor { ReviewId = review.Id, Code = code };
                review.SuspectedFactors.Add(known);
            }

            known.Suspected = answer;
        }
    }
}
