using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Saves what the panel answers to a family's question, once.</summary>
public sealed class SaveFamilyAnswer(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    private const string Action = "FamilyQuestionAnswered";

    public async Task<Decision> HandleAsync(Review review, Guid questionId, string words, CancellationToken cancel)
    {
        var question = review.FamilyQuestions.Find(known => known.Id == questionId && known is { ForPanel: not null, AnsweredOn: null });
        if (question is not null)
        {
            (question.AnsweredOn, question.Answer) = (UkTime.DateOf(clock.GetUtcNow()), sealer.SealWords(words));
        }

        var decision = question is null
            ? changes.Refuse(review, Action, "Somebody else has just answered this question")
            : changes.Record(review, Action, "The panel answered a question of the family");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
