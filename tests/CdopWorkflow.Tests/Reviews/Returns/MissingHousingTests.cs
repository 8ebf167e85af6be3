using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Tests.Panel;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>What a return that never came would have told reads "not known", and the measures fall (F4).</summary>
public sealed class MissingHousingTests
{
    [Fact]
    public async Task Without_the_housing_return_overcrowding_leaves_as_not_known_and_completeness_falls()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordFactorsAsync(panel.Doctor, (RecordedByPanel.Field("OVERCROWDING", "Present"), ""), (RecordedByPanel.Field("OVERCROWDING", "Influence"), ""), (RecordedByPanel.Field("OVERCROWDING", "Modifiable"), ""));
        await panel.AnswerMaternalAsync(panel.Doctor);
        await panel.ConcludeAsync(panel.Doctor);
        (await panel.Doctor.GetAsync(panel.Home)).Shows("Housing return not received").Shows("Overcrowding not known");

        (await panel.DecideAsync()).Shows("Decided");
        await panel.App.SettleAsync();

        var fact = Assert.Single(panel.Published.Of<DeathReviewed>());
        Assert.Equal(Answer.NotKnown, Assert.Single(fact.Factors, factor => factor.Code == "OVERCROWDING").Present);
        Assert.Equal(Answer.No, fact.OvercrowdingKnown);
        (await panel.Coordinator.GetAsync("/reviews/completeness"))
            .Shows("Overcrowding is known in 0 of 1 (0.0%)").Shows("Housing 1 0 of 1 (0.0%)").Shows("Health visiting 1 1 of 1 (100.0%)");
        var analyst = panel.App.As(Role.Analyst, ADeath.Panel);
        (await analyst.GetAsync($"/analytics/completeness?area={ADeath.Panel}&year=2024-25")).Shows("Overcrowding below 90%");
    }

    [Fact]
    public void Where_housing_was_never_asked_overcrowding_is_not_known_either()
    {
        var household = new AnalysisContent();

        var marked = MissingReturns.MarkNotKnown(household, [], "Housing");

        Assert.Equal(Answer.NotKnown, Assert.Single(marked.Factors).Present);
        Assert.Equal((Answer.No, Answer.Yes), (MissingReturns.IsKnown(marked), MissingReturns.IsKnown(household with { Factors = [new FactorRecord("OVERCROWDING", Answer.Yes, "2", Answer.Yes)] })));
        var housing = new AgencyReturn { Agency = "Housing", RequestedOn = new DateOnly(2025, 3, 1), DueOn = new DateOnly(2025, 3, 20), ReceivedOn = new DateOnly(2025, 3, 9) };
        Assert.Same(household, MissingReturns.MarkNotKnown(household, [housing], "Housing"));
    }

    [Fact]
    public async Task Where_the_panel_has_the_household_from_others_overcrowding_is_known()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.EnterHouseholdAsync(panel.Doctor, bedrooms: "5");
        await panel.RecordFactorsAsync(panel.Doctor, (RecordedByPanel.Field("OVERCROWDING", "Present"), ""), (RecordedByPanel.Field("OVERCROWDING", "Influence"), ""), (RecordedByPanel.Field("OVERCROWDING", "Modifiable"), ""));

        (await panel.DecideAsync()).Shows("Decided");

        (await panel.App.As(Role.Chair, ADeath.Panel).GetAsync("/reviews/completeness")).Shows("Overcrowding is known in 1 of 1 (100.0%)");
    }

    [Fact]
    public async Task Completeness_is_for_those_who_answer_for_the_panel()
    {
        await using var panel = await APanel.WithAReviewAsync();

        (await panel.Doctor.GetAsync("/reviews/completeness")).HasStatus(System.Net.HttpStatusCode.Forbidden);
        (await panel.App.Coordinator("LEEDS").GetAsync("/reviews/completeness")).DoesNotShow("Pan-Lancashire").Shows("No return was requested in this time");
    }
}
