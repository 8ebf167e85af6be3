using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Facts;

public sealed class FactOrderTests
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    [Fact]
    public void Any_order_and_any_number_of_deliveries_leave_the_same_row()
    {
        var random = new Random(20250602);
        for (var round = 0; round < 300; round++)
        {
            var history = RandomHistory(random);
            var inOrder = State(history);
            var jumbled = history.Concat(history.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next()).ToList();
            Assert.Equal(inOrder, State(jumbled));
        }
    }

    [Fact]
    public void A_correction_that_arrives_before_what_it_corrects_stands()
    {
        var key = Guid.NewGuid();
        var first = new Decided(Day) { Key = key, Modifiable = ["OVERCROWDING"] };
        var second = first with { Version = 2, Modifiable = [] };

        Assert.Equal(State([first.Reviewed, second.Reviewed]), State([second.Reviewed, first.Reviewed]));
    }

    [Fact]
    public void A_death_that_was_withdrawn_and_taken_up_by_another_panel_counts_there()
    {
        var death = new Decided(Day);
        var row = new RecordedDeath();
        Apply(row, (death with { Version = 2 }).Withdrawn.Event);
        Apply(row, death.Recorded.Event);
        Assert.False(row.Counts);

        Apply(row, (death with { Version = 3, Panel = "MERSEYSIDE" }).Recorded.Event);
        Assert.True(row.Counts);
        Assert.Equal("MERSEYSIDE", row.Panel);
    }

    [Fact]
    public async Task Facts_that_arrive_twice_late_and_jumbled_are_counted_once()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var random = new Random(7);
        var deaths = Enumerable.Range(0, 40).Select(n => new Decided(Day.AddDays(n)) { Modifiable = n % 4 == 0 ? ["OVERCROWDING", "SMOKING_HOUSEHOLD"] : [] }).ToList();
        var facts = deaths.SelectMany(death => new[] { death.Recorded, (death with { Version = 2 }).Reviewed }).ToList();
        facts.AddRange(deaths.Take(10).Select(death => (death with { Version = 3, Modifiable = ["OVERCROWDING"] }).Reviewed));
        facts.AddRange(deaths.Skip(10).Take(5).Select(death => (death with { Version = 3 }).Retracted));
        facts.AddRange(deaths.Skip(20).Take(5).Select(death => (death with { Version = 4 }).Withdrawn));
        await analytics.SendAsync(facts.Concat(facts).OrderBy(_ => random.Next()));

        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            Assert.Equal(35, await db.Recorded.CountAsync(death => death.Counts));
            Assert.Equal(30, await db.Reviewed.CountAsync(review => review.Counts));
            var modifiable = await db.Reviewed.Where(review => review.Counts && review.Outcome == ModifiableOutcome.Identified).Select(review => review.FactKey).ToListAsync();
            var expected = deaths.Take(10).Concat(deaths.Skip(15).Where((_, n) => n is not (>= 5 and < 10)).Where(death => death.Modifiable.Length > 0)).Select(death => death.Key);
            Assert.Equal(expected.Order(), modifiable.Order());
            Assert.Equal(10, await db.Factors.CountAsync(factor => deaths.Take(10).Select(death => death.Key).Contains(factor.FactKey)));
        });
    }

    [Fact]
    public async Task Forgotten_facts_come_back_the_same_and_no_theme_ends_meanwhile()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var deaths = Enumerable.Range(0, 6).Select(n => new Decided(Day.AddDays(n)) { Modifiable = ["CO_SLEEPING_BED"] }).ToList();
        await analytics.SendAsync(deaths.Select(death => death.Reviewed));
        var told = analytics.Told.Count;
        Assert.IsType<ThemeDetected>(analytics.Told[^1]);

        Assert.Equal(6, await analytics.App.UseAsync<ForgetFacts, int>(handler => handler.HandleAsync(CancellationToken.None)));
        await analytics.App.RunRoundsAsync();
        await analytics.SendAsync(deaths.Select(death => death.Reviewed));
        analytics.App.Clock.Advance(FactsRebuild.Quiet);
        await analytics.App.RunRoundsAsync();
        await analytics.App.SettleAsync();

        Assert.Equal(told, analytics.Told.Count);
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            Assert.Equal(6, await db.Reviewed.CountAsync(review => review.Counts));
            Assert.Empty(await db.Rebuilds.ToListAsync());
        });
    }

    private static List<AnalyticsApp.Sent> RandomHistory(Random random)
    {
        var key = Guid.NewGuid();
        var facts = new List<AnalyticsApp.Sent>();
        for (var version = 1; version <= random.Next(2, 8); version++)
        {
            var death = new Decided(Day.AddDays(version))
            {
                Key = key,
                Version = version,
                Panel = random.Next(2) == 0 ? Decided.PanLancashire : "MERSEYSIDE",
                Modifiable = [.. new[] { "OVERCROWDING", "CO_SLEEPING_BED", "LATE_BOOKING" }.Where(_ => random.Next(2) == 0)],
            };
            facts.Add(random.Next(5) switch { 0 => death.Recorded, 1 => death.Retracted, 2 => death.Withdrawn, _ => death.Reviewed });
        }

        return facts;
    }

    private static string State(IEnumerable<AnalyticsApp.Sent> history)
    {
        var recorded = new RecordedDeath();
        var reviewed = new ReviewedDeath();
        foreach (var fact in history)
        {
            Apply(recorded, fact.Event);
            Apply(reviewed, fact);
        }

        var factors = string.Join(',', reviewed.Factors.Select(factor => $"{factor.Code}:{factor.Modifiable}").Order());
        return $"{recorded.Version} {recorded.EndedVersion} {recorded.Counts} {recorded.Panel} {recorded.Month} | "
            + $"{reviewed.Version} {reviewed.EndedVersion} {reviewed.Counts} {reviewed.Panel} {reviewed.DecidedOn} {reviewed.Outcome} {factors}";
    }

    private static void Apply(RecordedDeath row, IEvent @event)
    {
        switch (@event)
        {
            case DeathRecorded fact:
                row.Learn(fact, "", DateTimeOffset.UnixEpoch);
                break;
            case DeathRecordWithdrawn fact:
                row.End(fact.Version, DateTimeOffset.UnixEpoch);
                break;
        }
    }

    private static void Apply(ReviewedDeath row, AnalyticsApp.Sent sent)
    {
        switch (sent.Event)
        {
            case DeathReviewed fact:
                row.Learn(fact, sent.On, "", DateTimeOffset.UnixEpoch);
                break;
            case DeathReviewRetracted fact:
                row.End(fact.Version, DateTimeOffset.UnixEpoch);
                break;
            case DeathRecordWithdrawn fact:
                row.End(fact.Version, DateTimeOffset.UnixEpoch);
                break;
        }
    }
}
