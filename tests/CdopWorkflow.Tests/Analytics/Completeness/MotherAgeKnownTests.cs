using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Completeness;

/// <summary>Rates by age of the mother are worth as much as her age is known.</summary>
public sealed class MotherAgeKnownTests
{
    [Fact]
    public async Task An_age_of_the_mother_that_too_few_reviews_know_is_a_gap_with_an_entry_in_the_register()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var decided = new Decided(new DateOnly(2024, 9, 2)) { Council = Decided.Blackpool };
        await analytics.SendAsync(new[]
        {
            decided with { Key = Guid.NewGuid(), MotherAge = MotherAgeBand.Under20 },
            decided with { Key = Guid.NewGuid(), MotherAge = MotherAgeBand.Years40AndOver },
            decided with { Key = Guid.NewGuid(), MotherAge = MotherAgeBand.NotKnown },

            // from before it was asked
            decided with { Key = Guid.NewGuid() },
        }.Select(review => review.Reviewed));
        await analytics.App.RunRoundsAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);

        var page = await analyst.GetAsync("/analytics/completeness?year=2024-25");
        Assert.StartsWith("2 of 4 (50.0%)", page.Row("In how many reviews a field is known", "Blackpool")[4], StringComparison.Ordinal);
        (await analyst.GetAsync("/analytics/gap-register?year=2024-25")).Shows("Mother's age below 90%");
    }
}
