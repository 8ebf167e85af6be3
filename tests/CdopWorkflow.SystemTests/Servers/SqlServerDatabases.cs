using System.Data.Common;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using Microsoft.Data.SqlClient;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>Databases and logins of this run on the SQL Server that CDOP_TEST_SQLSERVER names, made by deploy/region-logins and taken away at the end.</summary>
public sealed class SqlServerDatabases : IRegionDatabases
{
    /// <summary>Another database, an unknown login, a login that is no user there.</summary>
    private static readonly int[] Refusals = [916, 4060, 18456];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdop-sqlserver-");
    private readonly SqlServerWords words;

    private SqlServerDatabases(string server)
    {
        words = new SqlServerWords(server, Guid.NewGuid().ToString("N")[..8]);

        // sqlcmd need not be here: what the script says is kept, and said by this process
        var keep = Path.Combine(folder.FullName, "sqlcmd");
        File.WriteAllText(keep, $"exec cat > '{Script}'\n");
        Settings = new Dictionary<string, string> { ["SQLCMD"] = $"sh {keep}", ["CDOP_NAMES"] = words.Names };
    }

    public static SqlServerDatabases? Given =>
        Environment.GetEnvironmentVariable("CDOP_TEST_SQLSERVER") is { Length: > 0 } server ? new(server) : null;

    public DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public IReadOnlyDictionary<string, string> Settings { get; }

    private string Script => Path.Combine(folder.FullName, "logins.sql");

    public async Task HasRunAsync() => await SayAsync(SqlServerWords.Batches(await File.ReadAllTextAsync(Script)));

    public string NameOf(string role) => words.NameOf(role);

    public string ConnectionTo(string role) => words.ConnectionTo(role);

    public string ConnectionTo(string role, string login, string password) => words.ConnectionTo(role, login, password);

    public DbConnection Connect(string connection) => new SqlConnection(connection);

    public bool IsRefusal(DbException failure) => failure is SqlException refused && Refusals.Contains(refused.Number);

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await SayAsync(words.Drop(Roles.All.Select(service => service.Role)));
        folder.Delete(recursive: true);
    }

    private async Task SayAsync(IEnumerable<string> batches)
    {
        await using var connection = new SqlConnection(words.Administrator);
        await connection.OpenAsync();
        foreach (var batch in batches)
        {
            await using var command = new SqlCommand(batch, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
