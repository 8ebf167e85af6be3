using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Panel;

/// <summary>Fills in the panel's pages as in the scenario of the baby on the sofa, where a test does not say otherwise.</summary>
public static class RecordedByPanel
{
    public static async Task<Page> RecordFactorsAsync(this APanel panel, Browser member, params (string Name, string Value)[] also) =>
        await (await member.GetAsync($"{panel.Home}/record-factors")).SubmitAsync("Save", With(
            [
                .. Factor("CO_SLEEPING_SOFA", "2", "Yes"),
                .. Factor("SMOKING_HOUSEHOLD", "2", "Yes"),
                .. Factor("OVERCROWDING", "2", "Yes"),
                .. Factor("PREMATURITY", "2", "No"),
                .. Factor("LATE_BOOKING", "1*", ""),
            ],
            also));

    public static (string Name, string Value)[] Factor(string code, string influence, string modifiable) =>
        [(Field(code, "Present"), "Yes"), (Field(code, "Influence"), influence), (Field(code, "Modifiable"), modifiable)];

    public static string Field(string code, string part)
    {
        var index = FactorCatalogue.Shipped.All.Index().Single(factor => factor.Item.Code == code).Index;
        return $"Form.Factors[{index}].{part}";
    }

    public static async Task<Page> AnswerMaternalAsync(this APanel panel, Browser member, params (string Name, string Value)[] also) =>
        await (await member.GetAsync($"{panel.Home}/maternal")).SubmitAsync("Save", With(
            [
                ("Form.BookedInTime", "No"),
                ("Form.BookingWeeks", "15"),
                ("Form.GestationWeeks", "33"),
                ("Form.SmokedInPregnancy", "NotKnown"),
                ("Form.AlcoholInPregnancy", "No"),
                ("Form.DrugsInPregnancy", "No"),
                ("Form.MentalIllHealth", "No"),
                ("Form.DomesticAbuse", "NotKnown"),
                ("Form.MotherEthnicity", "J"),
                ("Form.MotherAge", "Years25To29"),
                ("Form.InterpreterNeedMet", "NotApplicable"),
            ],
            also));

    /// <summary>A couple, a girl of 15, boys of 13 and 8, a girl of 4 and the baby, in two bedrooms.</summary>
    public static async Task<Page> EnterHouseholdAsync(this APanel panel, Browser member, string bedrooms = "2") =>
        await (await member.GetAsync($"{panel.Home}/household")).SubmitAsync(
            "Save",
            [
                ("Form.Couples", "1"),
                ("Form.Bedrooms", bedrooms),
                .. Person(0, "15", "Female"),
                .. Person(1, "13", "Male"),
                .. Person(2, "8", "Male"),
                .. Person(3, "4", "Female"),
                .. Person(4, "0", "Male"),
            ]);

    public static async Task<Page> ConcludeAsync(this APanel panel, Browser member, params (string Name, string Value)[] also) =>
        await (await member.GetAsync($"{panel.Home}/conclude")).SubmitAsync("Save", With(
            [
                ("Form.Categories", "SuddenUnexpectedUnexplained"),
                ("Form.Outcome", "Identified"),
                ("Form.LearningPoints[0]", "Ask every family where the baby sleeps away from home"),
                ("Form.RecommendedActions[0]", "Speak about sofas at the new birth visit"),
                ("Form.Addressees[0].To", "Health visiting service"),
            ],
            also));

    /// <summary>The whole record, complete and without contradiction.</summary>
    public static async Task RecordAllAsync(this APanel panel)
    {
        (await panel.RecordFactorsAsync(panel.Doctor)).Shows("Saved");
        (await panel.AnswerMaternalAsync(panel.SocialWorker)).Shows("Saved");
        (await panel.EnterHouseholdAsync(panel.Police)).Shows("Saved");
        (await panel.ConcludeAsync(panel.Lay)).Shows("Saved");
    }

    public static async Task<Page> DecideAsync(this APanel panel) =>
        await (await panel.Chair.GetAsync($"{panel.Home}/decide")).SubmitAsync("Decide");

    private static (string Name, string Value)[] Person(int index, string age, string sex) =>
        [($"Form.Others[{index}].Age", age), ($"Form.Others[{index}].Sex", sex)];

    private static (string Name, string Value)[] With((string Name, string Value)[] usual, (string Name, string Value)[] also) =>
        [.. usual.Where(value => also.All(other => other.Name != value.Name)), .. also];
}
