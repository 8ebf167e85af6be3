using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Host.Replay;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Cube;

/// <summary>What a rebuild leaves, whatever comes in its way.</summary>
public sealed class RebuildTests
{
    [Fact]
    public async Task The_figures_stay_until_all_facts_are_back_and_are_then_counted_once()
    {
        var random = new Random(5);
        var (facts, late) = (Histories(random, 30), Histories(random, 10));
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(facts);
        var before = await CubeTests.CellsAsync(analytics);

        await analytics.App.UseAsync<ForgetFacts, int>(forget => forget.HandleAsync(countAtTheEnd: true, CancellationToken.None));
        await analytics.SendAsync(facts.Concat(late.Take(late.Count / 2)).OrderBy(_ => random.Next()));
        Assert.Equal(before, await CubeTests.CellsAsync(analytics));

        await analytics.App.UseAsync<BuildCube, int>(build => build.HandleAsync(CancellationToken.None));
        await analytics.SendAsync(late.Skip(late.Count / 2));

        await using var inOrder = await AnalyticsApp.StartAsync();
        await inOrder.SendAsync(facts);
        await inOrder.SendAsync(late);
        Assert.Equal(await CubeTests.CellsAsync(inOrder), await CubeTests.CellsAsync(analytics));
    }

    [Fact]
    public async Task A_rebuild_that_nobody_ends_is_counted_when_no_fact_has_come_for_a_while()
    {
        var facts = Histories(new Random(9), 20);
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(facts);
        var before = await CubeTests.CellsAsync(analytics);
        await analytics.App.UseAsync<ForgetFacts, int>(forget => forget.HandleAsync(countAtTheEnd: true, CancellationToken.None));
        var half = facts.Take(facts.Count / 2).ToList();
        await analytics.SendAsync(half);

        await analytics.App.RunRoundsAsync();
        Assert.Equal(before, await CubeTests.CellsAsync(analytics));

        analytics.App.Clock.Advance(FactsRebuild.Quiet);
        await analytics.App.RunRoundsAsync();
        await using var inOrder = await AnalyticsApp.StartAsync();
        await inOrder.SendAsync(half);
        Assert.Equal(await CubeTests.CellsAsync(inOrder), await CubeTests.CellsAsync(analytics));
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.Empty(await db.Rebuilds.ToListAsync()));
    }

    [Fact]
    public async Task Broken_off_and_begun_again_while_deaths_come_and_go_it_leaves_what_stands()
    {
        await using var app = await TestApp.StartAsync();
        var cases = new DecidedCases(app);
        await cases.ArrangeMeetingAsync();
        for (var decided = 0; decided < 2; decided++)
        {
            var death = ADeath.Notified();
            await app.IsNotifiedAsync(death);
            await cases.DecideAsync(death, "The baby was found in the morning.", UnexplainedDeath.Analysis);
        }

        var ended = false;
        var rebuilding = Task.Run(async () =>
        {
            for (var round = 0; !ended; round++)
            {
                using var breakOff = new CancellationTokenSource();
                try
                {
                    await RebuildAnalytics.RunAsync(app.Services, round % 2 == 0 ? null : new BreaksOff(breakOff), null, breakOff.Token);
                }
                catch (OperationCanceledException) when (breakOff.IsCancellationRequested)
                {
                    // the next round begins again
                }
            }
        });
        var coordinator = app.Coordinator();
        for (var number = 0; number < 4; number++)
        {
            var reference = await app.IsNotifiedAsync();
            await (number % 2 == 0
                ? coordinator.AcceptAsync(reference, council: "E06000009")
                : coordinator.DoAsync(reference, "accept", ("Form.Scope", "OutOfScope"), ("Form.OutOfScopeBecause", "Lived abroad")));
        }

        ended = true;
        await rebuilding;
        await RebuildAnalytics.RunAsync(app.Services, null, null, CancellationToken.None);
        await app.SettleAsync();
        await app.UseAsync<AnalyticsDb>(async db =>
        {
            Assert.Equal((2 + 2, 2), (await db.Recorded.CountAsync(death => death.Counts), await db.Reviewed.CountAsync(review => review.Counts)));
            Assert.Equal(2 + 2, await db.Cube.Where(cell => cell.Area == "E92000001" && cell.Dimension == CubeDimension.Recorded).SumAsync(cell => cell.Count));
        });
        var kept = await CubeTests.CellsAsync(app);
        await app.UseAsync<BuildCube, int>(build => build.HandleAsync(CancellationToken.None));
        Assert.Equal(await CubeTests.CellsAsync(app), kept);
    }

    private static List<AnalyticsApp.Sent> Histories(Random random, int count) => [.. Enumerable.Range(0, count).SelectMany(_ => CubeTests.RandomHistory(random))];

    /// <summary>When the facts are back, and before they are counted.</summary>
    private sealed class BreaksOff(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value) => source.Cancel();
    }
}
