using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Categories;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Housing;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The record in words: for checking it before the decision, and for seeing what someone else saved meanwhile.</summary>
public static class AnalysisWords
{
    public static IReadOnlyList<SectionRow> Of(Section section, AnalysisContent content) => section switch
    {
        Section.Factors => [.. Factors(content), .. Enum.GetValues<Domain>().Select(domain => Domain(domain, content))],
        Section.Maternal => Maternal(content),
        Section.Household => Household(content.Household),
        Section.Conclusions => Conclusions(content),
        Section.Disagreements => [.. content.Disagreements.Select(Disagreement)],
        Section.FurtherQuestions => content.Further is { } further ? Further(further) : [],
    };

    /// <summary>The lines of one that the other has not, or has otherwise.</summary>
    public static IReadOnlyList<SectionRow> Differences(Section section, AnalysisContent theirs, AnalysisContent mine)
    {
        var own = Of(section, mine);
        var other = Of(section, theirs);
        return
        [
            .. other.Except(own),
            .. own.Where(row => other.All(known => known.Key != row.Key)).Select(row => row with { Value = "Not recorded" }),
        ];
    }

    public static string Of(FactorRecord factor) => factor.Present == Answer.NotKnown
        ? "Not known"
        : $"Present, {Influence(factor.Influence)}{Modifiable(factor.Modifiable)}";

    public static string Of(MemberView view) =>
        $"{view.By}: {(view.Influence.Length == 0 ? "not to be recorded" : Influence(view.Influence) + Modifiable(view.Modifiable))}{(view.Why.Length == 0 ? "" : $" (“{view.Why}”)")}";

    private static string Of(Addressee addressee) => (addressee.To.Length, addressee.InformedOn) switch
    {
        (0, _) => "",
        (_, null) => $" (to {addressee.To}; not informed yet)",
        (_, { } on) => $" (to {addressee.To}; informed on {UkFormat.Date(on)})",
    };

    private static SectionRow[] Further(KeptAnswers kept)
    {
        var (form, answers) = kept.Open();
        var asked = Enablement.Of(form, answers);
        return [.. form.LaidOut(answers).Questions.Where(question => asked.Contains(question.LinkId)).Select(question => new SectionRow(question.FullText, answers.Words(question.LinkId) ?? "Not answered"))];
    }

    private static string Influence(string code) => code.Length == 0 ? "influence not chosen" : $"influence {code}";

    private static string Modifiable(Answer modifiable) => modifiable switch
    {
        Answer.Yes => ", modifiable",
        Answer.No => ", not modifiable",
        Answer.NotAnswered or Answer.NotKnown or Answer.NotApplicable => "",
    };

    private static IEnumerable<SectionRow> Factors(AnalysisContent content) =>
        content.Factors.Select(factor => new SectionRow(FactorCatalogue.Shipped.NameOf(factor.Code), Of(factor)));

    private static SectionRow Domain(Domain domain, AnalysisContent content) => new(domain.Label(), content.AnswerOf(domain, FactorCatalogue.Shipped) switch
    {
        DomainAnswer.NotAnswered => "Not answered",
        DomainAnswer.FactorsRecorded => "Factors recorded",
        DomainAnswer.NoneIdentified => "None identified",
        DomainAnswer.NoInformation => "No information",
    });

    private static SectionRow[] Maternal(AnalysisContent content) =>
    [
        new("First antenatal assessment within 12 completed weeks", content.Maternal.BookedInTime.Label()),
        new("Weeks at first antenatal assessment", Weeks(content.Maternal.BookingWeeks)),
        new("Weeks at birth", Weeks(content.Maternal.GestationWeeks)),
        new("Smoked in pregnancy", content.Maternal.SmokedInPregnancy.Label()),
        new("Alcohol in pregnancy", content.Maternal.AlcoholInPregnancy.Label()),
        new("Drugs in pregnancy", content.Maternal.DrugsInPregnancy.Label()),
        new("Mental ill health of the mother", content.Maternal.MentalIllHealth.Label()),
        new("Domestic abuse", content.Maternal.DomesticAbuse.Label()),
        new("Mother’s ethnic category", EthnicCategories.Find(content.Maternal.MotherEthnicity)?.Label ?? "Not known"),
        new("Age of the mother when the child was born", content.Maternal.MotherAge.Label()),
        new("Need for an interpreter met", content.InterpreterNeedMet.Label()),
    ];

    private static string Weeks(int? weeks) => weeks is { } known ? $"{known}" : "Not known";

    private static SectionRow[] Household(Household? household) => household is null
        ? [new("Household", "Not entered"), new("Overcrowding", BedroomWords.Of(null))]
        : [
            new("Couples", $"{household.Couples}"),
            new("Others", string.Join(", ", household.Others.Select(person => $"{person.Sex.Label()} {person.Age}"))),
            new("Bedrooms", household.Bedrooms is { } rooms ? $"{rooms}" : "Not known"),
            new("Overcrowding", BedroomWords.Of(household)),
        ];

    private static SectionRow[] Conclusions(AnalysisContent content) =>
    [
        new("Categories that apply", string.Join("; ", content.Categories.Order().Select(category => $"{category.Number()} {category.Label()}"))),
        new("Category of death", CategoryOfDeath.Primary(content.Categories) is { } primary ? $"{primary.Number()} {primary.Label()}" : "Not chosen"),
        new("Modifiable factors", content.Outcome?.Label() ?? "Not decided"),
        .. content.InadequateReason.Length == 0 ? Array.Empty<SectionRow>() : [new("Why the information is inadequate", content.InadequateReason)],
        .. content.Issues.Select((issue, index) => new SectionRow($"Issue {index + 1}", issue)),
        .. content.LearningPoints.Select((point, index) => new SectionRow($"Learning point {index + 1}", point)),
        .. content.RecommendedActions.Select((action, index) => new SectionRow($"Recommended action {index + 1}", action + Of(content.AddresseeOf(index)))),
        .. content.FamilyFollowUp.Length == 0 ? Array.Empty<SectionRow>() : [new("Follow-up for the family", content.FamilyFollowUp)],
    ];

    private static SectionRow Disagreement(Disagreement disagreement) => new(
        $"Members disagree: {FactorCatalogue.Shipped.NameOf(disagreement.Code)}",
        $"{Of(disagreement.Recorded)}. {Of(disagreement.Other)}. {(disagreement.Settled is { } settled ? $"The chair’s decision: {Of(settled)}" : "The chair has not decided")}.");
}
