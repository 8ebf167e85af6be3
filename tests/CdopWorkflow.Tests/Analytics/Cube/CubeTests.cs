using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Cube;

/// <summary>The cube says what the facts say, whatever way they came.</summary>
public sealed class CubeTests
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    [Fact]
    public async Task Any_order_corrections_retractions_and_a_rebuild_leave_the_same_cube()
    {
        var random = new Random(20250602);
        var facts = Enumerable.Range(0, 60).SelectMany(_ => RandomHistory(random)).ToList();
        await using var inOrder = await AnalyticsApp.StartAsync();
        await inOrder.SendAsync(facts);
        var expected = await CellsAsync(inOrder);
        Assert.True(expected.Count > 300);

        await using var jumbled = await AnalyticsApp.StartAsync();
        var twice = facts.Concat(facts.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next()).ToList();
        foreach (var some in twice.Chunk(37))
        {
            await jumbled.SendAsync(some);
        }

        Assert.Equal(expected, await CellsAsync(jumbled));

        await jumbled.App.UseAsync<ForgetFacts>(forget => forget.HandleAsync(CancellationToken.None));
        Assert.Empty(await CellsAsync(jumbled));
        await jumbled.SendAsync(facts);
        Assert.Equal(expected, await CellsAsync(jumbled));
    }

    [Fact]
    public async Task The_cube_counted_anew_from_the_facts_is_the_one_that_was_kept()
    {
        var random = new Random(77);
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Enumerable.Range(0, 40).SelectMany(_ => RandomHistory(random)));
        var kept = await CellsAsync(analytics);
        await analytics.App.UseAsync<BuildCube>(build => build.HandleAsync(CancellationToken.None));
        Assert.Equal(kept, await CellsAsync(analytics));
    }

    [Fact]
    public async Task Facts_that_are_older_than_the_cube_are_counted_in_the_next_round()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Enumerable.Range(0, 7).Select(n => new Decided(Day.AddDays(n)).Reviewed));
        var kept = await CellsAsync(analytics);
        await analytics.App.UseAsync<AnalyticsDb>(db => db.Cube.ExecuteDeleteAsync());

        await analytics.App.RunRoundsAsync();
        Assert.Equal(kept, await CellsAsync(analytics));
    }

    [Fact]
    public async Task A_cube_from_before_a_dimension_was_kept_is_counted_anew_in_the_next_round()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(new Decided(Day) { Took = (170, 130, 4) }.Reviewed, new Decided(Day).Reviewed);
        var kept = await CellsAsync(analytics);
        Assert.Contains($"{AreaTable.England} gross-days|202504|170| 1", kept);
        await analytics.App.UseAsync<AnalyticsDb>(db => db.Cube.Where(cell => cell.Dimension == CubeDimension.GrossDays).ExecuteDeleteAsync());

        await analytics.App.RunRoundsAsync();
        Assert.Equal(kept, await CellsAsync(analytics));
    }

    [Fact]
    public async Task A_cube_from_before_the_age_of_the_mother_was_looked_for_is_counted_anew()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(new Decided(Day) { MotherAge = MotherAgeBand.Years25To29 }.Reviewed, new Decided(Day).Reviewed);
        var kept = await CellsAsync(analytics);
        Assert.Contains($"{AreaTable.England} not-known|202504|{Decided.Lancashire}/mother-age|NotIdentified 1", kept);
        await analytics.App.UseAsync<AnalyticsDb>(db => db.Cube.Where(cell => cell.Dimension == CubeDimension.NotKnown && cell.Value.EndsWith("/mother-age")).ExecuteDeleteAsync());

        await analytics.App.RunRoundsAsync();
        Assert.Equal(kept, await CellsAsync(analytics));
    }

    [Fact]
    public async Task Each_fact_counts_in_its_council_panel_region_and_England()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(new Decided(Day) { Modifiable = ["CO_SLEEPING_BED", "CO_SLEEPING_SOFA"] }.Reviewed);
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            var cells = await db.Cube.AsNoTracking().Where(cell => cell.Dimension == CubeDimension.ModifiableLine).ToListAsync();
            Assert.Equivalent(new[] { AreaTable.England, "E12000002", Decided.PanLancashire, Decided.Lancashire }, cells.Select(cell => cell.Area), strict: true);
            Assert.All(cells, cell => Assert.Equal(("unsafe-sleep", 202504, 1L), (cell.Value, cell.Period, cell.Count)));
        });
    }

    internal static Task<List<string>> CellsAsync(AnalyticsApp analytics) => CellsAsync(analytics.App);

    internal static Task<List<string>> CellsAsync(TestApp app) => app.UseAsync<AnalyticsDb, List<string>>(async db =>
        [.. (await db.Cube.AsNoTracking().Where(cell => cell.Count != 0).ToListAsync()).Select(cell => $"{cell.Area} {cell.Point.Key} {cell.Count}").Order(StringComparer.Ordinal)]);

    internal static List<AnalyticsApp.Sent> RandomHistory(Random random)
    {
        var key = Guid.NewGuid();
        var facts = new List<AnalyticsApp.Sent>();
        for (var version = 1; version <= random.Next(2, 7); version++)
        {
            var death = new Decided(Day.AddDays(-random.Next(400)))
            {
                Key = key,
                Version = version,
                Panel = random.Next(2) == 0 ? Decided.PanLancashire : "MERSEYSIDE",
                Age = (AgeBand)random.Next(6),
                Category = (DeathCategory)random.Next(1, 11),
                Ethnicity = (EthnicGroup)random.Next(7),
                Modifiable = [.. new[] { "OVERCROWDING", "CO_SLEEPING_BED", "CO_SLEEPING_SOFA", "LATE_BOOKING" }.Where(_ => random.Next(2) == 0)],
            };
            facts.Add(random.Next(6) switch { 0 or 1 => death.Recorded, 2 => death.Retracted, 3 => death.Withdrawn, _ => death.Reviewed });
        }

        return facts;
    }
}
