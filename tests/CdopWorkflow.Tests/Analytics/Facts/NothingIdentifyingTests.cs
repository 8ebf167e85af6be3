using System.Text.RegularExpressions;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Facts;

/// <summary>What rests in the database of Analytics can point to nobody.</summary>
public sealed partial class NothingIdentifyingTests
{
    /// <summary>Days that are no child's: of decisions, of windows, of messages.</summary>
    private static readonly HashSet<string> DaysOfWork =
    [
        "reviewed_death.DecidedOn", "reviewed_death.ChangedAt", "recorded_death.ChangedAt", "suspected_death.ChangedAt", "facts_rebuild.StartedAt", "theme_round.Day", "cube_check.Day", "data_gap.RaisedOn", "data_gap.ClosedOn", "data_gap.DueOn",
        "held_meeting.MetOn", "theme_standing.From", "theme_standing.To", "theme_standing.Since", "followed_practice.From",
        "audit.At", "inbox.At", "inbox.OccurredAt", "outbox.OccurredAt",
    ];

    private static readonly HashSet<string> FactColumns =
    [
        "FactKey", "Version", "EndedVersion", "Counts", "Panel", "Council", "Region", "Month", "AgeBand", "ChangedAt", "DecidedOn", "Quarter", "Infant",
        "Sex", "Ethnicity", "MotherEthnicity", "MotherAge", "DeprivationDecile", "SuddenUnexpected", "Category", "Outcome", "MonthsToDecision", "GrossDays", "NetDays", "NetMonthsToDecision", "OvercrowdingKnown", "CatalogueVersion",
        "Place", "Inquest", "ScaleVersion", "Code", "Present", "Influence", "Modifiable", "Suspected", "Expectedness", "CountedAs",
    ];

    [Fact]
    public async Task A_database_full_of_facts_holds_codes_bands_and_no_day_of_a_childs_life()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var deaths = Enumerable.Range(0, 100).Select(n => new Decided(new DateOnly(2025, 8, 1).AddDays(n % 30)) { Modifiable = n % 3 == 0 ? ["CO_SLEEPING_BED"] : [] });
        await analytics.SendAsync(deaths.SelectMany(death => new[] { death.Recorded, (death with { Version = 2 }).Reviewed }));
        await analytics.SendAsync(deaths.Select(death => new AnalyticsApp.Sent(
            new FactorsSuspected(death.Key, 3, death.Panel, death.Council, MonthOf.Of(death.On), death.Age, Expectedness.Unexpected, [new("CO_SLEEPING_BED", Answer.Yes)], "2026.1"), death.On)));
        await analytics.SendAsync(new AnalyticsApp.Sent(new PanelMet(Guid.CreateVersion7(), 1, Decided.PanLancashire, new DateOnly(2025, 8, 4), [new(Seat.Police, Attended: true, Apologies: false)]), new DateOnly(2025, 8, 4)));
        await analytics.App.RunRoundsAsync();

        await using var connection = new SqliteConnection(await analytics.App.UseAsync<AnalyticsDb, string>(db => Task.FromResult(db.Database.GetConnectionString()!)));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var seen = 0;
        foreach (var table in await ReadAsync(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"))
        {
            foreach (var column in await ReadAsync(connection, $"select name from pragma_table_info('{table}')"))
            {
                Assert.True(table is not ("reviewed_death" or "recorded_death" or "reviewed_factor" or "suspected_death" or "suspected_factor") || FactColumns.Contains(column), $"{table}.{column} is new: may it be here?");
                foreach (var value in await ReadAsync(connection, $"select distinct cast(\"{column}\" as text) from \"{table}\" where \"{column}\" is not null"))
                {
                    seen++;
                    Assert.DoesNotMatch(NhsNumber(), value);
                    Assert.DoesNotMatch(Postcode(), value);
                    Assert.True(DaysOfWork.Contains($"{table}.{column}") || !Day().IsMatch(value), $"{table}.{column} holds a day: {value}");
                }
            }
        }

        Assert.True(seen > 300);
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        var values = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    [GeneratedRegex(@"(?<![0-9A-Fa-f-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![0-9A-Fa-f-])")]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
