using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Records a contact with the family.</summary>
public sealed class FamilyHandler(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    private const string Action = "FamilyContactRecorded";

    public async Task<Decision> HandleAsync(Review review, FamilyForm form, CancellationToken cancel)
    {
        var what = Apply(review, form, UkTime.DateOf(clock.GetUtcNow()));
        var decision = what is null ? changes.Refuse(review, Action, "Choose a question that is not answered yet") : changes.Record(review, Action, what);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>What was recorded, for the timeline; null when there is no such question.</summary>
    private string? Apply(Review review, FamilyForm form, DateOnly today)
    {
        var family = review.Family;
        var words = sealer.SealWords(form.Words);
        switch (form.Item!.Value)
        {
            case FamilyItem.KeyWorker:
                (family.KeyWorkerNamedOn, family.KeyWorker) = (form.On, words);
                return form.On is null ? "Recorded why there is no key worker" : "Key worker named";
            case FamilyItem.Booklet:
                (family.BookletGivenOn, family.BookletWords) = (form.On, words);
                return form.On is null ? "Recorded why the booklet was not given" : "Booklet for parents and carers given";
            case FamilyItem.Question:
                review.FamilyQuestions.Add(new FamilyQuestion { ReviewId = review.Id, AskedOn = form.On ?? today, Question = words! });
                return "The family asked a question";
            case FamilyItem.Answer when review.FamilyQuestions.Find(known => known.Id == form.Question && known.AnsweredOn is null) is { } question:
                (question.AnsweredOn, question.Answer) = (form.On ?? today, words);
                return "A question of the family was answered";
            case FamilyItem.Feedback:
                (family.Feedback, family.FeedbackDecidedOn, family.FeedbackWords) = (form.Feedback!.Value, form.On ?? today, words);
                return "Decided what the family is told";
            default:
                return null;
        }
    }
}
