using CdopWorkflow.Host;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Tests.Migrations;

/// <summary>The other tests make their databases from the models; an installation makes them by migrations. They must be alike.</summary>
public sealed class MigratedSchemaTests
{
    private const string Columns =
        "select m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'";

    private const string Indexes = "select sql from sqlite_master where type = 'index' and sql is not null";

    [Fact]
    public async Task Migrations_lead_to_the_tables_that_the_models_describe()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var fromModels = await TestApp.StartAsync();
        var folder = Directory.CreateTempSubdirectory("cdop-migrated-");
        try
        {
            await using var migrated = CdopHost.Build(new HostSettings(folder.FullName, Roles.All), builder => builder.Logging.ClearProviders());
            await Databases.BringUpAsync(migrated.Services, cancel);
            var files = Directory.GetFiles(folder.FullName, "*.db").Select(file => Path.GetFileName(file)!).ToList();
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.Equal(Schema(Path.Combine(fromModels.Folder, file)), Schema(Path.Combine(folder.FullName, file))));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Schema(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        var lines = new List<string>();
        foreach (var query in (string[])[Columns, Indexes])
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                lines.Add(reader.GetString(0));
            }
        }

        return [.. lines.Where(line => !line.StartsWith("__EFMigrations", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
