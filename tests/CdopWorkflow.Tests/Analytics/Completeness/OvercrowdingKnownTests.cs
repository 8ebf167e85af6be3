using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Completeness;

/// <summary>Silence about how a child was housed is not an answer.</summary>
public sealed class OvercrowdingKnownTests
{
    [Fact]
    public async Task Overcrowding_is_known_only_where_somebody_recorded_how_the_child_was_housed()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var decided = new Decided(new DateOnly(2024, 9, 2)) { Council = Decided.Blackpool };
        await analytics.SendAsync(new[]
        {
            decided with { Key = Guid.NewGuid(), OvercrowdingKnown = Answer.Yes },
            decided with { Key = Guid.NewGuid(), OvercrowdingKnown = Answer.No },

            // from before it was kept: known where it was recorded as present, and else not
            decided with { Key = Guid.NewGuid(), Modifiable = ["OVERCROWDING"] },
            decided with { Key = Guid.NewGuid(), Modifiable = ["SMOKING_HOUSEHOLD"] },
            decided with { Key = Guid.NewGuid() },
        }.Select(review => review.Reviewed));

        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/completeness?year=2024-25");

        Assert.StartsWith("2 of 5 (40.0%)", page.Row("In how many reviews a field is known", "Blackpool")[3], StringComparison.Ordinal);
        page.Shows("Overcrowding below 90%");
    }
}
