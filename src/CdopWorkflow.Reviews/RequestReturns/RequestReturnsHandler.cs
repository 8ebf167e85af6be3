using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.RequestReturns;

/// <summary>Asks agencies for their returns, with the forms in force today, and writes to each.</summary>
public sealed class RequestReturnsHandler(
    ReviewsDb db,
    RecordChange changes,
    ReviewsOptions options,
    AgencyDirectory directory,
    AgreementRegister register,
    IssueForms issue,
    ReturnLinks links,
    ReturnLetters letters,
    Sealer sealer,
    TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, RequestReturnsForm form, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var agencies = form.Agencies.Distinct().ToList();
        var standings = await register.OfAsync(review.Panel, options.AgenciesOffered, cancel);
        var refusals = RequestRules.Refusals(
            agencies, form.Forms, options.AgenciesOffered, [.. review.Returns.Select(known => known.Agency)], standings, options.RequireAgreement, form.DueOn!.Value, today);
        var decision = refusals.Count > 0
            ? changes.Refuse(review, "ReturnsRequested", refusals)
            : Ask(review, agencies, form, await directory.OfAsync(review.Panel, cancel), await issue.ForAsync(review, form.Forms, cancel), today);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Ask(
        Review review, IReadOnlyList<string> agencies, RequestReturnsForm form, IReadOnlyDictionary<string, AgencyPeople> known, IssuedForms issued, DateOnly today)
    {
        foreach (var agency in agencies)
        {
            var people = form.PeopleAt(agency, known.GetValueOrDefault(agency, AgencyPeople.Unknown));
            var asked = new AgencyReturn
            {
                ReviewId = review.Id,
                Agency = agency,
                People = sealer.Seal(people),
                RequestedOn = today,
                DueOn = form.DueOn!.Value,
                QuestionsVersion = issued.QuestionsVersion,
            };
            asked.Forms.AddRange(issued.Copy(asked.Id));
            review.Returns.Add(asked);
            if (people.ContactEmail.Length > 0)
            {
                var (link, token) = links.Make(asked, people.ContactEmail);
                letters.Request(review, asked, link, token, people.ContactEmail);
            }
        }

        return changes.Record(review, "ReturnsRequested", $"Returns requested: {string.Join(", ", agencies)}");
    }
}
