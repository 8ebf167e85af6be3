using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Facts;

/// <summary>Suspected factors are provisional in whatever order facts arrive: a decision sets them aside, a withdrawal takes them away.</summary>
public sealed class SuspectedOrderTests
{
    private static readonly Decided Death = new(new DateOnly(2025, 9, 1)) { Modifiable = ["LATE_BOOKING"] };

    /// <summary>Versions as Reviews gives them: recorded, suspected, suspected again, decided, withdrawn.</summary>
    public static TheoryData<int[], bool> Orders => new()
    {
        { [0, 1, 2], true },
        { [2, 1, 0], true },
        { [1, 0, 2, 1, 1], true },
        { [0, 1, 2, 3], false },
        { [3, 2, 0, 1], false },
        { [0, 3, 1, 2, 2], false },
        { [4, 0, 1, 2], false },
        { [2, 1, 4, 0], false },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_same_facts_leave_the_same_page(int[] order, bool shown)
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        AnalyticsApp.Sent[] facts =
        [
            (Death with { Version = 1 }).Recorded, Suspected(2, "OVERCROWDING"), Suspected(3, "CO_SLEEPING_BED"), (Death with { Version = 4 }).Reviewed, (Death with { Version = 5 }).Withdrawn,
        ];
        foreach (var index in order)
        {
            await analytics.SendAsync(facts[index]);
        }

        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/suspected");
        _ = shown ? page.Shows("1 death of the last 12 months").Shows("Bed sharing").DoesNotShow("Overcrowding") : page.Shows("No suspected factor is recorded");
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics")).DoesNotShow("Bed sharing");
    }

    [Fact]
    public async Task The_cube_counted_anew_holds_the_same_suspicions()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync((Death with { Version = 1 }).Recorded, Suspected(2, "OVERCROWDING"), Suspected(3, "CO_SLEEPING_BED"));
        var kept = await CellsAsync(analytics);
        Assert.Equal(4, kept.Count(cell => cell.Contains("suspected-factor", StringComparison.Ordinal)));
        Assert.Equal(8, kept.Count(cell => cell.Contains("suspected-death", StringComparison.Ordinal)));

        await analytics.App.UseAsync<AnalyticsDb>(db => db.Suspected.ExecuteUpdateAsync(row => row.SetProperty(death => death.CountedAs, (string?)null)));
        await analytics.App.UseAsync<AnalyticsDb>(db => db.Cube.Where(cell => cell.Dimension.StartsWith("suspected")).ExecuteDeleteAsync());
        await analytics.App.RunRoundsAsync();
        Assert.Equal(kept, await CellsAsync(analytics));

        await analytics.SendAsync((Death with { Version = 4, Council = Decided.Blackpool }).Recorded);
        Assert.Contains(await CellsAsync(analytics), cell => cell.StartsWith($"{Decided.Blackpool} suspected-factor", StringComparison.Ordinal));
        Assert.DoesNotContain(await CellsAsync(analytics), cell => cell.StartsWith($"{Decided.Lancashire} suspected-", StringComparison.Ordinal));
    }

    private static Task<List<string>> CellsAsync(AnalyticsApp analytics) => analytics.App.UseAsync<AnalyticsDb, List<string>>(async db =>
        [.. (await db.Cube.AsNoTracking().Where(cell => cell.Count != 0).ToListAsync()).Select(cell => $"{cell.Area} {cell.Point.Key} {cell.Count}").Order(StringComparer.Ordinal)]);

    private static AnalyticsApp.Sent Suspected(int version, string code) => new(
        new FactorsSuspected(
            Death.Key, version, Death.Panel, Death.Council, MonthOf.Of(Death.On.AddMonths(-5)), Death.Age, Expectedness.Unexpected, [new(code, Answer.Yes)], "2026.1"),
        Death.On);
}
