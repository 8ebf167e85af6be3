using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Categories;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>Everything about a review that a mapping can send, by name. Pure.</summary>
public static class ExportValues
{
    private const string Between = " | ";

    /// <summary>The names a mapping may use.</summary>
    public static IReadOnlySet<string> Sources { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "review.reference", "review.panel", "review.council", "review.state", "review.deprivationDecile",
        "child.familyName", "child.forenames", "child.nhsNumber", "child.nhsNumberAbsence", "child.bornOn", "child.bornAt", "child.sex", "child.ethnicity", "child.address", "child.postcode",
        "death.diedOn", "death.diedAt", "death.place", "death.placeDetail", "death.expectedness", "death.referredToCoroner", "death.postMortem", "death.jointAgencyResponse", "death.nationalAlert", "death.circumstances",
        "notifier.name", "notifier.agency",
        "analysis.decidedOn", "analysis.category", "analysis.otherCategories", "analysis.outcome", "analysis.factors", "analysis.catalogue", "analysis.scale", "analysis.issues", "analysis.learning", "analysis.actions",
    };

    /// <summary>The codes that a source can be; none where it is words, a date, or of a list that others keep.</summary>
    public static IReadOnlyList<string> CodesOf(string source) => source switch
    {
        "review.state" => Enum.GetNames<ReviewState>(),
        "child.sex" => Enum.GetNames<Sex>(),
        "child.nhsNumberAbsence" => Enum.GetNames<NhsNumberAbsence>(),
        "death.place" => Enum.GetNames<PlaceOfDeath>(),
        "death.expectedness" => Enum.GetNames<Expectedness>(),
        "death.referredToCoroner" or "death.postMortem" or "death.jointAgencyResponse" or "death.nationalAlert" => Enum.GetNames<Answer>(),
        "analysis.category" => Enum.GetNames<DeathCategory>(),
        "analysis.outcome" => Enum.GetNames<ModifiableOutcome>(),
        _ => [],
    };

    /// <param name="review">What the review goes by, corrections included.</param>
    /// <param name="said">What the notifiers said, in the order they came; what one left out another may have said.</param>
    /// <param name="decided">The decision that stands; null where there is none.</param>
    /// <param name="content">What the panel recorded; null where there is no decision.</param>
    public static IReadOnlyDictionary<string, string> Of(Review review, IReadOnlyList<NotificationContent> said, Analysis? decided, AnalysisContent? content)
    {
        var number = First(one => one.Child.NhsNumber);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["review.reference"] = review.Reference,
            ["review.panel"] = review.Panel,
            ["review.council"] = review.Council,
            ["review.state"] = review.State.ToString(),
            ["review.deprivationDecile"] = review.DeprivationDecile?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["child.familyName"] = First(one => one.Child.FamilyName),
            ["child.forenames"] = First(one => one.Child.Forenames),
            ["child.nhsNumber"] = number,
            ["child.nhsNumberAbsence"] = number.Length > 0 ? "" : First(one => one.Child.NhsNumberAbsence),
            ["child.bornOn"] = Date(review.BornOn),
            ["child.bornAt"] = First(one => Time(one.Child.BornAt)),
            ["child.sex"] = review.Sex.ToString(),
            ["child.ethnicity"] = review.Ethnicity,
            ["child.address"] = First(one => one.Child.Address),
            ["child.postcode"] = First(one => one.Child.Postcode),
            ["death.diedOn"] = Date(review.DiedOn),
            ["death.diedAt"] = Time(review.DiedAt),
            ["death.place"] = review.Place.ToString(),
            ["death.placeDetail"] = First(one => one.Death.PlaceDetail),
            ["death.expectedness"] = review.Expectedness.ToString(),
            ["death.referredToCoroner"] = Said(one => one.Death.ReferredToCoroner),
            ["death.postMortem"] = Said(one => one.Death.PostMortem),
            ["death.jointAgencyResponse"] = Said(one => one.Death.JointAgencyResponse),
            ["death.nationalAlert"] = Said(one => one.Death.NationalAlert),
            ["death.circumstances"] = First(one => one.Death.Circumstances),
            ["notifier.name"] = First(one => one.Notifier.Name),
            ["notifier.agency"] = First(one => one.Notifier.Agency),
        };
        if (decided is not null && content is not null)
        {
            AddAnalysis(values, decided, content);
        }

        return values;

        string First(Func<NotificationContent, string?> part) => said.Select(part).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

        // what somebody knew goes before what somebody did not know
        string Said(Func<NotificationContent, Answer> part) =>
            said.Select(part).OrderBy(answer => answer switch { Answer.NotAnswered => 2, Answer.NotKnown => 1, _ => 0 }).FirstOrDefault(Answer.NotAnswered).ToString();
    }

    private static void AddAnalysis(Dictionary<string, string> values, Analysis decided, AnalysisContent content)
    {
        var primary = CategoryOfDeath.Primary(content.Categories);
        values["analysis.decidedOn"] = Date(UkTime.DateOf(decided.DecidedAt!.Value));
        values["analysis.category"] = primary?.ToString() ?? "";
        values["analysis.otherCategories"] = string.Join(Between, content.Categories.Where(category => category != primary).Order());
        values["analysis.outcome"] = content.Outcome?.ToString() ?? "";
        values["analysis.factors"] = string.Join(Between, content.Factors.OrderBy(factor => factor.Code, StringComparer.Ordinal).Select(factor => $"{factor.Code}:{factor.Present}:{factor.Influence}:{factor.Modifiable}"));
        values["analysis.catalogue"] = decided.CatalogueVersion;
        values["analysis.scale"] = decided.Scale;
        values["analysis.issues"] = string.Join(Between, content.Issues);
        values["analysis.learning"] = string.Join(Between, content.LearningPoints);
        values["analysis.actions"] = string.Join(Between, content.RecommendedActions);
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
