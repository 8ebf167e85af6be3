using System.Data.Common;
using CdopWorkflow.Platform.Data;
using Npgsql;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>PostgreSQL of the test's own.</summary>
public sealed class PostgreSqlDatabases(PostgreSqlServer server) : IRegionDatabases
{
    public DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["PSQL"] = $"psql -h 127.0.0.1 -p {server.Port} -U cdop",
        ["PGPASSWORD"] = server.Password,
    };

    public Task HasRunAsync() => Task.CompletedTask;

    public string NameOf(string role) => $"cdop_{role}";

    public string ConnectionTo(string role) => server.ConnectionTo(NameOf(role));

    public string ConnectionTo(string role, string login, string password) => server.ConnectionTo(NameOf(role), NameOf(login), password);

    public DbConnection Connect(string connection) => new NpgsqlConnection(connection);

    public bool IsRefusal(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege };

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
