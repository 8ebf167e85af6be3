using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Reads the track of a family, and tells the workflow what in it is unfinished.</summary>
public sealed class FamilyTracks(ReviewsDb db) : IFactSource
{
    /// <param name="review">Loaded with its questions.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<FamilyTrack> OfAsync(Review review, CancellationToken cancel) => new(
        review,
        await db.Set<FamilyContact>().AsNoTracking().Where(contact => contact.ReviewId == review.Id).OrderBy(contact => contact.On).ThenBy(contact => contact.Id).ToListAsync(cancel),
        await db.Set<FamilyGap>().AsNoTracking().Where(gap => gap.ReviewId == review.Id).OrderBy(gap => gap.Id).ToListAsync(cancel));

    public async Task<WorkflowFacts> AddAsync(WorkflowFacts facts, Review review, CancellationToken cancel)
    {
        var track = await OfAsync(review, cancel);
        return facts with
        {
            KeyWorkerNamed = track.IsFinished(FamilyPart.KeyWorker),
            BookletRecorded = track.IsFinished(FamilyPart.Booklet),
            FamilyQuestionsUnanswered = track.IsFinished(FamilyPart.Questions) ? 0 : review.FamilyQuestions.Count(question => question.AnsweredOn is null),
            FamilyQuestionsUnworded = track.Unworded,
            FamilyFeedbackDecided = track.IsFinished(FamilyPart.Outcome),
            FamilyUnfinished =
            [
                .. track.Unfinished.Intersect([FamilyPart.Support, FamilyPart.AnswersTold, FamilyPart.NextInfant]).Select(FamilyTrack.Sentence),
            ],
        };
    }
}
