using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Writes cells, which may be millions. Inside a transaction.</summary>
internal sealed class WriteCells(AnalyticsDb db)
{
    private readonly WriteRows<CubeCell> rows = new(db);

    /// <summary>Into an empty cube.</summary>
    /// <returns>How many cells were written.</returns>
    public Task<int> InsertAsync(IEnumerable<CubeCell> cells, CancellationToken cancel) => rows.InsertAsync(cells, cancel);

    /// <summary>
    /// Adds counts to those that are there, and begins those that are not. The database adds, so that two processes never lose each
    /// other's; cells come in one order, so that they never wait for each other in a circle.
    /// </summary>
    public Task AddAsync(IEnumerable<CubeCell> cells, CancellationToken cancel) => rows.WriteAsync(cells, db.Database.IsSqlServer() ? Merge : Upsert, cancel);

    private string Upsert(string values) =>
        $"{rows.Insert(values)} on conflict ({string.Join(", ", rows.Key)}) do update set \"Count\" = cube_cell.\"Count\" + excluded.\"Count\"";

    private string Merge(string values)
    {
        var names = string.Join(", ", rows.Names);
        return $"""
            merge cube_cell with (holdlock) as cell using (values {values}) as news ({names}) on {string.Join(" and ", rows.Key.Select(name => $"cell.{name} = news.{name}"))}
            when matched then update set "Count" = cell."Count" + news."Count"
            when not matched then insert ({names}) values ({string.Join(", ", rows.Names.Select(name => "news." + name))});
            """;
    }
}
