using System.Data.Common;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Linkage;

/// <summary>
/// Fills the table of notifications past the program, sealed and with their keys as the program makes them; indexes are made at the end.
/// Of every twentieth, the panel put right that the child was another.
/// </summary>
internal static class ManyNotifications
{
    private const int AtOnce = 100_000;
    private const int PutRightOneIn = 20;
    private const string Panel = "PAN-LANCASHIRE";

    /// <param name="db">The database, empty or filled before.</param>
    /// <param name="sealer">The program's.</param>
    /// <param name="from">How many it holds.</param>
    /// <param name="to">How many it is to hold.</param>
    public static async Task FillAsync(NotificationsDb db, Sealer sealer, int from, int to)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var indexes = new List<(string Name, string Sql)>();
        await using (var ask = connection.CreateCommand())
        {
            ask.CommandText = "select name, sql from sqlite_master where type = 'index' and tbl_name in ('notification', 'corrected_child') and sql is not null";
            await using var rows = await ask.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                indexes.Add((rows.GetString(0), rows.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            await ExecuteAsync(connection, $"drop index \"{name}\"");
        }

        for (var begin = from; begin < to; begin += AtOnce)
        {
            var count = Math.Min(AtOnce, to - begin);
            await InsertAsync(connection, sealer, begin, PlantedNotifications.Of(count, seed: PlantedNotifications.Seed + begin, from: (int)(begin / 1.3)));
        }

        await db.Database.ExecuteSqlRawAsync(
            "insert into reference_counter (Series, Last) values ('N-2020', {0}) on conflict (Series) do update set Last = excluded.Last", to);
        foreach (var (_, sql) in indexes)
        {
            await ExecuteAsync(connection, sql);
        }

        await ExecuteAsync(connection, "analyze");
        await db.Database.CloseConnectionAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task InsertAsync(DbConnection connection, Sealer sealer, int begin, IReadOnlyList<PlantedNotification> planted)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        string[] keys = [.. new[] { "NhsNumber", "NameAndDeath", "NameAndBirth", "BirthAndPostcode", "BirthAndDeath", "DeathAndPostcode", "ForenameAndDeath", "FamilyName", "Forename", "FamilySound", "Birth", "Version" }.Select(key => $"Match_{key}")];
        await using var notification = InsertInto(connection, "notification", ["Id", "Reference", "Door", "SentBy", "ReceivedAt", "Panel", "DiedOn", "Sealed", "State", "DeathId", "CaseReference", "TakenOnBy", "SeenBy", "Version", .. keys]);
        await using var death = InsertInto(connection, "death", ["Id", "Reference", "Panel", "PanelVersion", "OpenedAt"]);
        await using var corrected = InsertInto(connection, "corrected_child", ["DeathId", "Sealed", "DiedOn", "Version", .. keys]);
        for (var at = 0; at < planted.Count; at++)
        {
            var id = at % PutRightOneIn == 0 ? Guid.CreateVersion7().ToString().ToUpperInvariant() : null;
            if (id is not null)
            {
                var other = planted[(at + 1) % planted.Count].Content;
                await InsertAsync(death, [id, Case(begin + at), Panel, 0, "2020-01-01 08:00:00+00:00"]);
                await InsertAsync(corrected, [id, sealer.Seal(other.Child), other.Death.DiedOn.ToString("yyyy-MM-dd"), 1, .. Keys(other, sealer)]);
            }

            await InsertAsync(notification, Row(begin + at, id, planted[at].Content, sealer));
        }

        await transaction.CommitAsync();
    }

    private static DbCommand InsertInto(DbConnection connection, string table, string[] columns)
    {
        var insert = connection.CreateCommand();
        insert.CommandText = $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", columns.Select(column => $"@{column}"))})";
        foreach (var column in columns)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@{column}";
            insert.Parameters.Add(parameter);
        }

        return insert;
    }

    private static async Task InsertAsync(DbCommand insert, object?[] values)
    {
        for (var column = 0; column < values.Length; column++)
        {
            insert.Parameters[column].Value = values[column] ?? DBNull.Value;
        }

        await insert.ExecuteNonQueryAsync();
    }

    private static string Case(int number) => $"LAN-2020-{number + 1:0000}";

    private static object?[] Keys(NotificationContent content, Sealer sealer)
    {
        var match = MatchKeys.Of(content, sealer);
        return
        [
            match.NhsNumber, match.NameAndDeath, match.NameAndBirth, match.BirthAndPostcode, match.BirthAndDeath, match.DeathAndPostcode,
            match.ForenameAndDeath, match.FamilyName, match.Forename, match.FamilySound, match.Birth, match.Version,
        ];
    }

    private static object?[] Row(int number, string? deathId, NotificationContent content, Sealer sealer) =>
    [
        Guid.CreateVersion7().ToString().ToUpperInvariant(), $"N-2020-{number + 1:000000}", nameof(NotificationDoor.Import), "", "2020-01-01 08:00:00+00:00", Panel, content.Death.DiedOn.ToString("yyyy-MM-dd"),
        sealer.Seal(new Submission(content, Panel, [])), nameof(NotificationState.Accepted), deathId, Case(number), "", "", 0, .. Keys(content, sealer),
    ];
}
