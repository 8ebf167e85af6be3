using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Analytics.Data;

/// <summary>
/// Writes rows, which may be millions, by plain statements of many rows: following each as an entity takes far longer than writing it.
/// Which columns a row has and how each value is kept, the model says. Inside a transaction.
/// </summary>
internal sealed class WriteRows<TRow>
    where TRow : class
{
    /// <summary>SQL Server takes 2,100 a statement.</summary>
    private const int ParametersAtOnce = 1500;

    private readonly AnalyticsDb db;
    private readonly Column[] columns;
    private readonly string table;

    public WriteRows(AnalyticsDb db)
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        (this.db, table, columns) = (db, type.GetTableName()!, [.. type.GetProperties().Select(property => new Column(property))]);
        Key = [.. type.FindPrimaryKey()!.Properties.Select(property => new Column(property).Name)];
    }

    /// <summary>Quoted.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>Quoted.</summary>
    public IReadOnlyList<string> Names => [.. columns.Select(column => column.Name)];

    /// <param name="values">Of some rows: "(…), (…)".</param>
    public string Insert(string values) => $"insert into {table} ({string.Join(", ", Names)}) values {values}";

    /// <summary>Rows that are not there yet.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="DbException">One is there.</exception>
    public Task<int> InsertAsync(IEnumerable<TRow> rows, CancellationToken cancel) => WriteAsync(rows, Insert, cancel);

    /// <param name="rows">To be written.</param>
    /// <param name="statement">Given the values of some rows: "(…), (…)".</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync(IEnumerable<TRow> rows, Func<string, string> statement, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection next)
        {
            var places = Enumerable.Range(1, columns.Length).Select(place => string.Create(CultureInfo.InvariantCulture, $"?{place}"));
            return SqliteRows.Write(next, statement($"({string.Join(", ", places)})"), rows, [.. columns.Select(column => (Func<TRow, object?>)column.ValueOf)], cancel);
        }

        var (atOnce, written) = (ParametersAtOnce / columns.Length, 0);
        await using var full = Prepare(atOnce, statement);
        foreach (var some in rows.Chunk(atOnce))
        {
            await using var rest = some.Length < atOnce ? Prepare(some.Length, statement) : null;
            var command = rest ?? full;
            for (var number = 0; number < command.Parameters.Count; number++)
            {
                command.Parameters[number].Value = columns[number % columns.Length].ValueOf(some[number / columns.Length]) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
            written += some.Length;
        }

        return written;
    }

    private DbCommand Prepare(int rows, Func<string, string> statement)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var names = Enumerable.Range(0, rows * columns.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"@p{number}")).ToArray();
        command.CommandText = statement(string.Join(", ", names.Chunk(columns.Length).Select(row => $"({string.Join(", ", row)})")));
        for (var number = 0; number < names.Length; number++)
        {
            command.Parameters.Add(columns[number % columns.Length].Mapping.CreateParameter(command, names[number], null, nullable: true));
        }

        return command;
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name { get; } = $"\"{property.GetColumnName()}\"";

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        /// <summary>As the database takes it.</summary>
        public object? ValueOf(TRow row) => getter.GetClrValue(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
