using System.CommandLine;
using CdopWorkflow.Platform.Data;
using Microsoft.Data.Sqlite;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop backup`: copies of all databases as they stood at one moment, also while the program runs.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder that is not there yet or is empty." };
        var command = new Command("backup", "Copy the databases and settings, as they stand at one moment, into a folder. The program may run. The keys are not copied.") { folder };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(folder)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, CancellationToken cancel)
    {
        var settings = HostSettings.FromEnvironment(Roles.All);
        await using var app = CdopHost.Build(settings);
        var options = app.Services.GetRequiredService<DatabaseOptions>();
        var files = app.Services.GetServices<ServiceDatabase>().Select(database => options.FileOf(database.Name)).Order(StringComparer.Ordinal).ToArray();
        var wrong = options.Provider != DatabaseProvider.Sqlite ? "The databases are on a server: back them up with its own tools, all at one moment (docs/backup.md)."
            : folder.Exists && folder.EnumerateFileSystemInfos().Any() ? $"{folder.FullName} is not empty."
            : files.FirstOrDefault(file => !File.Exists(file)) is { } missing ? $"There is no {missing}: there is nothing to back up."
            : null;
        if (wrong is not null)
        {
            await Console.Error.WriteLineAsync(wrong);
            return ExitCodes.Usage;
        }

        folder.Create();
        CopyAtOneMoment(files, folder.FullName);
        foreach (var file in BackedUp.Beside(settings.DataFolder))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        Console.WriteLine($"Backed up to {folder.FullName}: {string.Join(", ", files.Select(Path.GetFileNameWithoutExtension))}.");
        Console.WriteLine($"The key to the identities is not in it: keep copies of {Path.Combine(settings.DataFolder, "keys")} in another place, those of the keys of cases for a short time only (docs/backup.md).");
        return ExitCodes.Done;
    }

    /// <summary>
    /// Every database's one writer is held while all are copied: an event is then either still in the outbox of whoever told it or
    /// handled by all who learn it. Readers go on; writers wait.
    /// </summary>
    private static void CopyAtOneMoment(IReadOnlyList<string> files, string folder)
    {
        var held = new List<SqliteConnection>();
        try
        {
            foreach (var file in files)
            {
                var connection = new SqliteConnection($"Data Source={file};Pooling=false;Mode=ReadWrite;Default Timeout=60");
                held.Add(connection);
                connection.Open();
                using var begin = connection.CreateCommand();
                begin.CommandText = "begin immediate";
                begin.ExecuteNonQuery();
            }

            foreach (var file in files)
            {
                SqliteUpgrade.CopyDatabase(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }
        finally
        {
            held.ForEach(connection => connection.Dispose());
        }
    }
}
