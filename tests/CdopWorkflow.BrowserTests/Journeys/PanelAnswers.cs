using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F5: what a panel records about the boy who was found after a night on a sofa.</summary>
internal static class PanelAnswers
{
    public static (string Name, string Value)[] Factors { get; } =
    [
        .. Factor("CO_SLEEPING_SOFA", "2", "Yes"),
        .. Factor("SMOKING_HOUSEHOLD", "2", "Yes"),
        .. Factor("OVERCROWDING", "2", "Yes"),
        .. Factor("PREMATURITY", "2", "No"),
        .. Factor("LATE_BOOKING", "1*", null),
    ];

    /// <summary>The same, and nothing that could be changed.</summary>
    public static (string Name, string Value)[] WithoutModifiable { get; } =
        [.. Factor("CO_SLEEPING_SOFA", "2", "No"), .. Factor("SMOKING_HOUSEHOLD", "2", "No"), .. Factor("OVERCROWDING", "2", "No")];

    public static (string Name, string Value)[] Maternal { get; } =
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
    ];

    /// <summary>A couple, a girl of 15, boys of 13 and 8, a girl of 4 and the baby, in two bedrooms.</summary>
    public static (string Name, string Value)[] Household { get; } =
    [
        ("Form.Couples", "1"),
        ("Form.Bedrooms", "2"),
        .. Person(0, "15", "Female"),
        .. Person(1, "13", "Male"),
        .. Person(2, "8", "Male"),
        .. Person(3, "4", "Female"),
        .. Person(4, "0", "Male"),
    ];

    public static (string Name, string Value)[] Conclusions { get; } =
    [
        ("Form.Categories", "SuddenUnexpectedUnexplained"),
        ("Form.Outcome", "Identified"),
        ("Form.LearningPoints[0]", "Ask every family where the baby sleeps away from home"),
        ("Form.RecommendedActions[0]", "Speak about sofas at the new birth visit"),
        ("Form.Addressees[0].To", "Health visiting service"),
    ];

    /// <summary>Opens a page of the pack, answers and saves.</summary>
    public static async Task RecordAsync(this Visitor member, string pack, string page, (string Name, string Value)[] answers)
    {
        await member.OpenAsync($"/reviews/panel/{pack}/{page}");
        var closed = member.Page.Locator("main details:not([open]) > summary");
        while (await closed.CountAsync() > 0)
        {
            await closed.First.ClickAsync();
        }

        await member.AnswerAsync(answers);
        await member.PressAsync("Save");
        await member.ShowsAsync("Saved");
    }

    /// <param name="modifiable">Null where it is left unanswered.</param>
    private static (string Name, string Value)[] Factor(string code, string influence, string? modifiable) =>
    [
        (Field(code, "Present"), "Yes"),
        (Field(code, "Influence"), influence),
        .. modifiable is null ? [] : new[] { (Field(code, "Modifiable"), modifiable) },
    ];

    private static string Field(string code, string part)
    {
        var index = FactorCatalogue.Shipped.All.Index().Single(factor => factor.Item.Code == code).Index;
        return $"Form.Factors[{index}].{part}";
    }

    private static (string Name, string Value)[] Person(int index, string age, string sex) =>
        [($"Form.Others[{index}].Age", age), ($"Form.Others[{index}].Sex", sex)];
}
