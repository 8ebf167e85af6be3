using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F5: a panel records factors; what contradicts itself is refused; the chair decides.</summary>
public sealed class FactorsTests(Chromium chromium)
{
    [Fact]
    public async Task A_panel_records_factors_and_its_chair_decides_once_nothing_contradicts_itself()
    {
        var published = new PublishedEvents();
        await using var installation = await Installation.StartAsync(chromium, adjust: published.ListenIn);
        var panel = await PanelAtWork.GatherAsync(installation);
        await using var member = await panel.MemberAsync();
        await using var chair = await panel.ChairAsync();

        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.IsRefusedAsync(
            "Choose the category of death",
            "Record a factor, none identified or no information for each domain: child, social environment, physical environment, service provision",
            "Answer the maternal section",
            "Answer the question about an interpreter",
            "Add at least one learning point");
        Assert.Empty(await Axe.FindsAsync(chair.Page));

        await member.RecordAsync(panel.Pack, "household", PanelAnswers.Household);
        await member.OpenAsync($"{panel.Home}/record-factors");
        await member.ShowsAsync("4 rooms needed", "2 held", "severe");
        await member.RecordAsync(panel.Pack, "record-factors", PanelAnswers.Factors);
        await member.RecordAsync(panel.Pack, "conclude", [.. PanelAnswers.Conclusions, ("Form.Outcome", "NotIdentified")]);

        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.IsRefusedAsync("The outcome says no modifiable factors were identified, but a factor is marked modifiable", "Answer the maternal section");

        // and the other way: modifiable factors are said to be there, and none is marked
        await member.RecordAsync(panel.Pack, "conclude", PanelAnswers.Conclusions);
        await member.RecordAsync(panel.Pack, "record-factors", PanelAnswers.WithoutModifiable);
        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.IsRefusedAsync("The outcome says modifiable factors were identified, but no factor that may have contributed is marked modifiable");
        await member.RecordAsync(panel.Pack, "record-factors", PanelAnswers.Factors);

        await member.RecordAsync(panel.Pack, "maternal", PanelAnswers.Maternal);
        await member.RecordAsync(panel.Pack, "conclude", PanelAnswers.Conclusions);
        await member.OpenAsync($"{panel.Home}/disagree");
        await member.AnswerAsync(("Form.Code", "PREMATURITY"), ("Form.Influence", "2"), ("Form.Modifiable", "Yes"), ("Form.Why", "The pregnancy was booked late"));
        await member.PressAsync("Record my view");
        await chair.OpenAsync($"{panel.Home}/disagree");
        await chair.ShowsAsync("The pregnancy was booked late", "Not decided");
        await chair.AnswerAsync(("Form.Code", "PREMATURITY"), ("Form.Influence", "2"), ("Form.Modifiable", "No"), ("Form.Why", "The cause of the early birth is not known"));
        await chair.PressAsync("Settle as chair");
        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.ShowsAsync("Decided", "The pregnancy was booked late", "The cause of the early birth is not known");
        await installation.App.SettleAsync();
        Assert.Single(published.Of<DeathReviewed>());

        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync("/analytics");
        await analyst.ShowsAsync("1 death reviewed, 1 (100.0%) with modifiable factors");
        foreach (var theme in new[] { "Unsafe sleeping environment", "Smoking in the household", "Overcrowding" })
        {
            await analyst.ShowsAsync(theme);
        }
    }
}
