using System.CommandLine;
using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop restore`: puts a backup in the place of what is there. What was there is kept beside it.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder that cdop backup wrote." };
        var command = new Command("restore", "Put a backup into the data folder. The program must not run. What was there is moved to a folder beside it.") { folder };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(folder)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, CancellationToken cancel)
    {
        var settings = HostSettings.FromEnvironment(Roles.All);
        Directory.CreateDirectory(settings.DataFolder);
        var missing = Roles.All.Select(role => Path.Combine(folder.FullName, $"{role.Role}.db")).FirstOrDefault(file => !File.Exists(file));
        using var alone = Serving.TryKeepOut(settings.DataFolder);
        if (missing is not null || alone is null)
        {
            await Console.Error.WriteLineAsync(missing is not null ? $"There is no {missing}: this is no backup." : "The program is running: stop it first.");
            return ExitCodes.Usage;
        }

        Replace(folder.FullName, settings.DataFolder);
        await using var app = CdopHost.Build(settings);
        await Databases.BringUpAsync(app.Services, cancel);
        await AuditCommand.AnchorAsync(app.Services, restored: true, _ => { }, cancel);
        Console.WriteLine($"Restored: {string.Join(", ", app.Services.GetServices<ServiceDatabase>().Select(database => database.Name))}.");
        Console.WriteLine("Prove it with `cdop audit verify`. What has happened since the backup is not in it.");
        return ExitCodes.Done;
    }

    private static void Replace(string from, string to)
    {
        var replaced = Path.Combine(to, $"replaced-{DateTime.UtcNow:yyyyMMdd-HHmmss}");
        string[] backedUp = [.. Directory.EnumerateFiles(from, "*.db"), .. BackedUp.Beside(from)];
        foreach (var old in backedUp.Select(file => Path.Combine(to, Path.GetFileName(file))).SelectMany(file => new[] { file, $"{file}-wal", $"{file}-shm", $"{file}.before-upgrade" }).Where(File.Exists))
        {
            Directory.CreateDirectory(replaced);
            File.Move(old, Path.Combine(replaced, Path.GetFileName(old)));
        }

        foreach (var file in backedUp)
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        if (Directory.Exists(replaced))
        {
            Console.WriteLine($"What was there is in {replaced}.");
        }
    }
}
