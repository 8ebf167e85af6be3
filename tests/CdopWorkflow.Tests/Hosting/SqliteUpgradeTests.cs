using CdopWorkflow.Host;
using Microsoft.Data.Sqlite;

namespace CdopWorkflow.Tests.Hosting;

/// <summary>A process may be killed while it brings a file to a new version: the next one starts from the file as it was before.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-upgrade-").FullName;

    private string Database => Path.Combine(folder, "reviews.db");

    [Fact]
    public async Task An_interrupted_upgrade_is_taken_back()
    {
        Run("create table review (id); insert into review values (7)");
        await InterruptedAsync("drop table review; create table half_done (id)");

        using var again = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        Assert.Equal(["review"], Tables());
        Assert.Empty(Directory.GetFiles(folder, "*before-upgrade*"));
    }

    [Fact]
    public async Task A_file_that_was_half_made_goes_away()
    {
        await InterruptedAsync("create table half_done (id)");
        using var again = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_finished_upgrade_stays()
    {
        Run("create table review (id)");
        using (var upgrade = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None))
        {
            upgrade.Protect();
            Run("create table more (id)");
            upgrade.Done();
        }

        using var again = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        Assert.Equal(["more", "review"], Tables());
    }

    [Fact]
    public async Task Only_one_upgrades_at_a_time()
    {
        var first = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        var second = SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task InterruptedAsync(string half)
    {
        using var upgrade = await SqliteUpgrade.BeginAsync(Database, CancellationToken.None);
        upgrade.Protect();
        Run(half);
    }

    private void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma journal_mode = wal; {sql}";
        command.ExecuteNonQuery();
    }

    private List<string> Tables()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' order by name";
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        return connection;
    }
}
