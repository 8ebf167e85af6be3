using System.Data.Common;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>A column with sealed values, read and exchanged value by value past the change tracker, so that no history is written of it.</summary>
internal sealed class SealedTable
{
    private readonly ServiceDb db;
    private readonly ISqlGenerationHelper sql;
    private readonly ITable table;
    private readonly string column;
    private readonly string? caseKey;
    private readonly SealedTable? through;

    private SealedTable(ServiceDb db, ITable table, IProperty property)
    {
        this.db = db;
        this.table = table;
        sql = db.GetService<ISqlGenerationHelper>();
        Property = property;
        Declared = SealedColumns.DeclarationOf(property)!;
        column = ColumnOf(property.DeclaringType.ContainingEntityType, property.Name);
        if (SealedColumns.CaseOf(property.DeclaringType) is { } ofCase)
        {
            caseKey = ColumnOf(property.DeclaringType.ContainingEntityType, ofCase.Key);
            through = ofCase.Through is null ? null : CasesOf(db, ofCase.Through);
        }
    }

    private SealedTable(ServiceDb db, IEntityType row)
    {
        this.db = db;
        sql = db.GetService<ISqlGenerationHelper>();
        table = row.GetTableMappings().Single().Table as ITable ?? throw new InvalidOperationException($"{row.Name} has no table.");
        Property = row.FindPrimaryKey()!.Properties[0];
        Declared = new SealedAttribute();
        column = ColumnOf(row, Property.Name);
        caseKey = ColumnOf(row, SealedColumns.CaseOf(row)!.Key);
    }

    public IProperty Property { get; }

    public SealedAttribute Declared { get; }

    public string Name => $"{table.Name}.{column}";

    private string[] Key => [.. table.PrimaryKey!.Columns.Select(part => part.Name)];

    /// <summary>Those that hold others come last: by then nothing unwrapped can get into them any more.</summary>
    public static IReadOnlyList<SealedTable> AllOf(ServiceDb db) =>
    [
        .. from table in db.Model.GetRelationalModel().Tables
           from mapping in table.EntityTypeMappings
           from property in SealedColumns.Of((IEntityType)mapping.TypeBase)
           let found = new SealedTable(db, table, property)
           orderby found.Declared.HoldsSealed
           select found,
    ];

    /// <summary>The keys of all rows in which something stands.</summary>
    public async Task<List<object[]>> RowsAsync(CancellationToken cancel)
    {
        await using var command = await CommandAsync($"select {Names(Key)} from {Table} where {Quote(column)} is not null", cancel);
        return await ReadAsync(command, cancel);
    }

    /// <returns>Null where the row has gone or is empty.</returns>
    public async Task<object?> ValueAsync(object[] row, CancellationToken cancel)
    {
        await using var command = await CommandAsync($"select {Quote(column)} from {Table} where {Is(Key, row, out var parameters)}", cancel, parameters);
        return (await ReadAsync(command, cancel)) is [[not DBNull] found] ? found[0] : null;
    }

    /// <summary>The id of the row's case; null where it belongs to none.</summary>
    public async Task<Guid?> CaseAsync(object[] row, CancellationToken cancel)
    {
        if (caseKey is null)
        {
            return null;
        }

        await using var command = await CommandAsync($"select {Quote(caseKey)} from {Table} where {Is(Key, row, out var parameters)}", cancel, parameters);
        return (await ReadAsync(command, cancel)) is [[not DBNull] found]
            ? through is null ? AsGuid(found[0]) : await through.CaseAsync([found[0]], cancel)
            : null;
    }

    /// <returns>False where somebody has changed the value meanwhile: it stays as they left it.</returns>
    public async Task<bool> ExchangeAsync(object[] row, object before, object after, CancellationToken cancel)
    {
        var changed = 0;
        await db.InTransactionAsync(
            async () =>
            {
                var which = Is(Key, row, out var parameters);
                await using var command = await CommandAsync($"update {Table} set {Quote(column)} = @after where {which} and {Quote(column)} = @before", cancel, parameters);
                command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
                Add(command, "@after", after);
                Add(command, "@before", before);
                changed = await command.ExecuteNonQueryAsync(cancel);
            },
            cancel);
        return changed == 1;
    }

    private static SealedTable CasesOf(ServiceDb db, Type row) => new(db, db.Model.FindEntityType(row)!);

    private static Guid AsGuid(object value) => value as Guid? ?? Guid.Parse((string)value);

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static async Task<List<object[]>> ReadAsync(DbCommand command, CancellationToken cancel)
    {
        var rows = new List<object[]>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private string Table => sql.DelimitIdentifier(table.Name, table.Schema);

    private string Quote(string name) => sql.DelimitIdentifier(name);

    private string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));

    private string Is(string[] key, object[] row, out (string Name, object Value)[] parameters)
    {
        parameters = [.. row.Select((value, index) => ($"@key{index}", value))];
        return string.Join(" and ", key.Select((name, index) => $"{Quote(name)} = @key{index}"));
    }

    private string ColumnOf(IEntityType type, string property) =>
        type.FindProperty(property)!.GetColumnName(StoreObjectIdentifier.Table(table.Name, table.Schema))!;

    private async Task<DbCommand> CommandAsync(string text, CancellationToken cancel, params (string Name, object Value)[] parameters)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            Add(command, name, value);
        }

        return command;
    }
}
