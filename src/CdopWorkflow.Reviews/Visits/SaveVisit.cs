using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>Adds a visit, or changes what is said about one.</summary>
public sealed class SaveVisit(ReviewsDb db, VisitFile file)
{
    /// <param name="form">With every required field.</param>
    /// <param name="area">One that the person keeps.</param>
    /// <param name="cancel">Stops before the save.</param>
    /// <returns>The reference, or why it was refused.</returns>
    public async Task<(string? Reference, IReadOnlyList<Refusal> Refusals)> AddAsync(VisitForm form, string area, CancellationToken cancel)
    {
        (string? Reference, IReadOnlyList<Refusal> Refusals) result = (null, [.. Refusals(form)]);
        await db.InTransactionAsync(
            async () =>
            {
                if (result.Refusals.Count > 0)
                {
                    file.Refuse("visit", area, "VisitAdded", result.Refusals);
                    return;
                }

                await db.TakeTurnAsync(cancel);
                var last = await db.Set<ImprovementVisit>().MaxAsync(known => (int?)known.Number, cancel) ?? 0;
                var visit = new ImprovementVisit { Number = last + 1, Area = area, CategoriesVersion = RecommendationCategories.Current.Version, Words = [] };
                db.Add(visit);
                Fill(visit, form, "");
                file.Record(visit, "VisitAdded", $"{visit.StartsOn:yyyy-MM-dd} to {visit.EndsOn:yyyy-MM-dd}");
                result = (visit.Reference, []);
            },
            cancel);
        return result;
    }

    public async Task<IReadOnlyList<Refusal>> ChangeAsync(ImprovementVisit visit, VisitForm form, CancellationToken cancel)
    {
        List<Refusal> refusals = [.. Refusals(form)];
        if (visit.Assessments.Count > 0 && form.EndsOn != visit.EndsOn)
        {
            refusals.Add(new("EndsOn", "A self-assessment was sent already: the last day of the visit cannot be changed"));
        }

        if (refusals.Count > 0)
        {
            file.Refuse(visit.Reference, visit.Area, "VisitChanged", refusals);
        }
        else
        {
            Fill(visit, form, file.WordsOf(visit).SupportPackage);
            file.Record(visit, "VisitChanged", $"{visit.StartsOn:yyyy-MM-dd} to {visit.EndsOn:yyyy-MM-dd}");
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(VisitForm form)
    {
        if (form.EndsOn < form.StartsOn)
        {
            yield return new("EndsOn", "The last day must be on or after the first day");
        }

        if (form.LeadEmail is { } email && !MailAddresses.IsAddress(email.Trim()))
        {
            yield return new("LeadEmail", ActionRules.WrongAddress);
        }
    }

    private void Fill(ImprovementVisit visit, VisitForm form, string supportPackage)
    {
        (visit.StartsOn, visit.EndsOn) = (form.StartsOn!.Value, form.EndsOn!.Value);
        var lead = new ActionPerson(form.LeadName!.Trim(), form.LeadEmail!.Trim());
        visit.Words = file.Seal(new VisitWords(lead, form.Participants?.Trim() ?? "", form.Strengths?.Trim() ?? "", form.GoodPractice?.Trim() ?? "", supportPackage));
    }
}
