using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.QuestionSets;

/// <summary>A safeguarding lead added a question: the area's set gets a new version, in force from the day that was named.</summary>
public sealed class AddQuestionOnQuestionAdded(ReviewsDb db) : IConsume<QuestionAdded>
{
    public async Task ConsumeAsync(QuestionAdded @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.AddedQuestions.FindAsync([@event.QuestionId], cancel) is not null)
        {
            return;
        }

        // a batch is saved as one: what came just before is in memory alone
        await db.AddedQuestions.Where(question => question.Area == @event.Area).LoadAsync(cancel);
        var versions = db.AddedQuestions.Local.Where(question => question.Area == @event.Area).Select(question => question.Version);
        db.AddedQuestions.Add(new AddedQuestion
        {
            Id = @event.QuestionId,
            Area = @event.Area,
            Theme = @event.Theme,
            Wording = @event.Wording,
            From = @event.From,
            Version = versions.DefaultIfEmpty(1).Max() + 1,
        });
        db.Audit("QuestionAdded", @event.QuestionId.ToString("N"), @event.Area, $"{@event.Theme} from {@event.From:yyyy-MM-dd}");
    }
}
