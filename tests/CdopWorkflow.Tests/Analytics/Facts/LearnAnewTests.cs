using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Tests.Analytics.Cube;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Analytics.Facts;

/// <summary>Facts that a rebuild writes as plain rows are those that come one by one.</summary>
public sealed class LearnAnewTests
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    private static readonly Decided Bare = new(Day) { Key = new Guid("00000000-0000-4000-8000-00000000000a"), Council = "", Decile = null };

    private static readonly Decided Full = new(Day.AddDays(3))
    {
        Key = new Guid("00000000-0000-4000-8000-00000000000b"),
        Version = 3,
        Modifiable = ["OVERCROWDING", "CO_SLEEPING_BED"],
        Present = ["LATE_BOOKING"],
        NotKnown = ["SMOKING_HOUSEHOLD"],
        MotherAge = MotherAgeBand.Years25To29,
        Took = (170, 130, 4),
        OvercrowdingKnown = Answer.Yes,
        Place = PlaceBand.Hospice,
        Inquest = Answer.No,
    };

    private static readonly AnalyticsApp.Sent Met = new(
        new PanelMet(new Guid("00000000-0000-4000-8000-00000000000c"), 2, Decided.PanLancashire, Day, [new(Seat.Police, Attended: true, Apologies: false), new(Seat.LayMember, Attended: false, Apologies: true)]), Day);

    [Fact]
    public async Task They_leave_the_same_rows_and_the_same_cube()
    {
        await using var analytics = await AnalyticsApp.StartAsync();

        // an instant of which no part is nought
        analytics.App.Clock.Advance(new TimeSpan(0, 1, 2, 3, 456, 789));
        AnalyticsApp.Sent[] facts = [Bare.Recorded, Suspected(Bare), Bare.Reviewed, Full.Recorded, Suspected(Full, "LATE_BOOKING", "OVERCROWDING"), Full.Reviewed, Suspected(new Decided(Day), "LATE_BOOKING"), Met];
        foreach (var fact in facts)
        {
            await analytics.App.Services.GetServices<ISubscription>().Single(subscription => subscription.EventType == fact.Event.GetType() && subscription.Database == typeof(AnalyticsDb)).ReplayAsync([EnvelopeOf(fact)], CancellationToken.None);
        }

        var (rows, cells) = (await RowsAsync(analytics), await CubeTests.CellsAsync(analytics));
        Assert.Equal(3, rows.Count(row => row.StartsWith(nameof(HeldMeeting), StringComparison.Ordinal) || row.StartsWith(nameof(TakenSeat), StringComparison.Ordinal)));
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.All(db.Model.FindEntityType(typeof(ReviewedDeath))!.GetProperties().Where(property => property.IsNullable), property =>
        {
            var values = db.Reviewed.AsNoTracking().AsEnumerable().Select(property.PropertyInfo!.GetValue).ToList();
            Assert.True(values.Contains(null) && values.Any(value => value is not null), $"{property.Name} is to be both, null and not.");
        }));

        await analytics.App.UseAsync<ForgetFacts>(forget => forget.HandleAsync(countAtTheEnd: true, CancellationToken.None));
        Assert.True(await TryAsync(analytics, facts));
        await analytics.App.UseAsync<BuildCube>(build => build.HandleAsync(CancellationToken.None));

        Assert.Equal(rows, await RowsAsync(analytics));
        Assert.Equal(cells, await CubeTests.CellsAsync(analytics));
    }

    [Fact]
    public async Task Where_one_of_them_has_come_on_its_own_way_none_is_written_and_the_version_decides()
    {
        var (retracted, withdrawn, corrected) = (new Decided(Day), new Decided(Day), new Decided(Day));
        AnalyticsApp.Sent[] meanwhile = [(retracted with { Version = 2 }).Retracted, (withdrawn with { Version = 2 }).Withdrawn, (corrected with { Version = 2, Modifiable = ["OVERCROWDING"] }).Reviewed];
        foreach (var (came, fact) in meanwhile.Zip([retracted.Reviewed, withdrawn.Recorded, corrected.Reviewed]))
        {
            await using var analytics = await AnalyticsApp.StartAsync();
            await analytics.App.UseAsync<ForgetFacts>(forget => forget.HandleAsync(countAtTheEnd: true, CancellationToken.None));
            await analytics.SendAsync(came);
            var rows = await RowsAsync(analytics);

            Assert.False(await TryAsync(analytics, Full.Recorded, fact, Full.Reviewed));
            Assert.Equal(rows, await RowsAsync(analytics));

            await analytics.SendAsync(fact);
            Assert.Equal(came.Event is DeathReviewed ? 1 : 0, await analytics.App.UseAsync<AnalyticsDb, int>(db => db.Reviewed.CountAsync(review => review.Counts && review.Version == 2)));
            Assert.Equal(0, await analytics.App.UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync(death => death.Counts)));
        }
    }

    [Fact]
    public async Task Where_the_cube_waits_for_nobody_none_is_written_as_none_would_be_counted()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        Assert.False(await TryAsync(analytics, Full.Recorded, Full.Reviewed));
        Assert.DoesNotContain(await RowsAsync(analytics), row => row.Contains(Decided.PanLancashire, StringComparison.Ordinal));
    }

    private static AnalyticsApp.Sent Suspected(Decided death, params string[] codes) => new(
        new FactorsSuspected(death.Key, 2, death.Panel, death.Council, MonthOf.Of(death.On), death.Age, Expectedness.Unexpected, [.. codes.Select(code => new FactorSuspected(code, Answer.Yes))], "2026.1"),
        death.On);

    private static Task<bool> TryAsync(AnalyticsApp analytics, params AnalyticsApp.Sent[] facts) => analytics.App.UseAsync<LearnAnew, bool>(learn => learn.TryAsync(
        [.. facts.Select(EnvelopeOf)], CancellationToken.None));

    private static Envelope EnvelopeOf(AnalyticsApp.Sent fact) => new(Guid.Empty, fact.Event.Subject, 0, AnalyticsApp.At(fact.On), fact.Event);

    /// <summary>Every column as the database holds it.</summary>
    private static Task<List<string>> RowsAsync(AnalyticsApp analytics) => analytics.App.UseAsync<AnalyticsDb, List<string>>(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in (Type[])[typeof(RecordedDeath), typeof(ReviewedDeath), typeof(FactorRow), typeof(SuspectedDeath), typeof(SuspectedRow), typeof(HeldMeeting), typeof(TakenSeat)])
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from {db.Model.FindEntityType(table)!.GetTableName()}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add($"{table.Name}: {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetName(column)} {reader.GetDataTypeName(column)} {Text(reader.GetValue(column))}"))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        DateTime instant => instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {value}",
    };
}
