using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Visits;

namespace CdopWorkflow.Reviews.SelfAssessment;

/// <summary>Takes an area's self-assessment: an answer for every recommendation, once.</summary>
public sealed class SelfAssessmentHandler(ReviewsDb db, VisitFile file, WorkAreas work)
{
    public async Task<IReadOnlyList<Refusal>> HandleAsync(ImprovementVisit visit, Assessment assessment, IReadOnlyList<AssessmentLine> lines, CancellationToken cancel)
    {
        var refusals = Refusals(visit, assessment, lines).ToArray();
        if (refusals.Length > 0)
        {
            file.Refuse(visit.Reference, visit.Area, "SelfAssessmentReturned", refusals);
        }
        else
        {
            List<Assessed> answers = [.. visit.Recommendations.Select((recommendation, index) => new Assessed(recommendation.Number, lines[index].Progress!.Value, lines[index].Note?.Trim() ?? ""))];
            (assessment.ReturnedOn, assessment.Answers) = (work.Today, file.Seal(answers));
            file.Record(visit, "SelfAssessmentReturned", $"{assessment.Months} months: {string.Join(", ", VisitFile.ByProgress(answers).Select(share => $"{share.Name} {share.Count}"))}");
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(ImprovementVisit visit, Assessment assessment, IReadOnlyList<AssessmentLine> lines)
    {
        if (assessment.ReturnedOn is not null)
        {
            yield return new("", "This self-assessment has been returned already");
            yield break;
        }

        foreach (var (index, recommendation) in visit.Recommendations.Index())
        {
            if (lines.ElementAtOrDefault(index)?.Progress is null)
            {
                yield return new($"Lines[{index}].Progress", $"Select how far recommendation {recommendation.Number} has come");
            }
        }
    }
}
