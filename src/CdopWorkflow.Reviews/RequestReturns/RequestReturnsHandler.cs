using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RequestReturns;

/// <summary>Asks agencies for their returns, with the questions in force today.</summary>
public sealed class RequestReturnsHandler(
    ReviewsDb db, RecordChange changes, ReviewsOptions options, AgencyDirectory directory, AgreementRegister register, AreaTable areas, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, RequestReturnsForm form, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var agencies = form.Agencies.Distinct().ToList();
        var standings = await register.OfAsync(review.Panel, options.AgenciesOffered, cancel);
        var refusals = RequestRules.Refusals(
            agencies, options.AgenciesOffered, [.. review.Returns.Select(known => known.Agency)], standings, options.RequireAgreement, form.DueOn!.Value, today);
        var decision = refusals.Count > 0
            ? changes.Refuse(review, "ReturnsRequested", refusals)
            : Ask(review, agencies, form, await directory.OfAsync(review.Panel, cancel), await QuestionsAsync(review, today, cancel), today);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Ask(
        Review review, IReadOnlyList<string> agencies, RequestReturnsForm form, IReadOnlyDictionary<string, AgencyPeople> people, QuestionSet questions, DateOnly today)
    {
        review.Returns.AddRange(agencies.Select(agency => new AgencyReturn
        {
            ReviewId = review.Id,
            Agency = agency,
            People = sealer.Seal(form.PeopleAt(agency, people.GetValueOrDefault(agency, AgencyPeople.Unknown))),
            RequestedOn = today,
            DueOn = form.DueOn!.Value,
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
