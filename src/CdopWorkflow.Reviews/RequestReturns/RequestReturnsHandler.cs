using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RequestReturns;

public sealed record RequestReturnsForm
{
    [Display(Name = "Which agencies do you ask?")]
    public List<string> Agencies { get; init; } = [];
}

/// <summary>
/// Asks agencies for their returns, with the questions in force today. Only agencies of the list: their names stand in the timeline,
/// the audit log and the panel's pack, where nothing typed about a family may stand.
/// </summary>
public sealed class RequestReturnsHandler(ReviewsDb db, RecordChange changes, ReviewsOptions options, AreaTable areas, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, RequestReturnsForm form, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var agencies = form.Agencies.Distinct().ToList();
        var asked = agencies.Where(agency => review.Returns.Exists(known => known.Agency.Equals(agency, StringComparison.OrdinalIgnoreCase))).ToList();
        var decision =
            agencies.Count == 0 ? changes.Refuse(review, "ReturnsRequested", "Choose at least one agency")
            : agencies.Except(options.AgenciesOffered).Any() ? changes.Refuse(review, "ReturnsRequested", "Choose agencies from the list")
            : asked.Count > 0 ? changes.Refuse(review, "ReturnsRequested", [.. asked.Select(agency => $"{agency} has been asked already")])
            : Ask(review, agencies, await QuestionsAsync(review, today, cancel), today);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Ask(Review review, IReadOnlyList<string> agencies, QuestionSet questions, DateOnly today)
    {
        review.Returns.AddRange(agencies.Select(agency => new AgencyReturn
        {
            ReviewId = review.Id,
            Agency = agency,
            RequestedOn = today,
            DueOn = today.AddDays(options.ReturnDueDays),
            QuestionsVersion = questions.Version,
            Questions = [.. questions.Questions],
        }));
        return changes.Record(review, "ReturnsRequested", $"Returns requested: {string.Join(", ", agencies)}");
    }

    private async Task<QuestionSet> QuestionsAsync(Review review, DateOnly today, CancellationToken cancel)
    {
        var around = areas.AncestorsAndSelf(review.Panel, today).Select(area => area.Code).ToList();
        var added = await db.AddedQuestions.AsNoTracking().Where(question => around.Contains(question.Area)).ToListAsync(cancel);
        return QuestionSet.On(today, added);
    }
}
