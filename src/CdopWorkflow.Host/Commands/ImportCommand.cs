using System.CommandLine;
using CdopWorkflow.Notifications;
using CdopWorkflow.Notifications.Import;
using Spectre.Console;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import notifications FILE.csv`: exit code 0 when every line is in, 1 when some were rejected, 2 when the file cannot be read.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The CSV file: UTF-8, the first line names the columns." };
        var notifications = new Command("notifications", Help()) { file };
        notifications.SetAction((parse, cancel) => RunAsync(parse.GetValue(file)!, cancel));
        return new Command("import", "Take data in from files.") { notifications, ImportClosedCasesCommand.Create(), ImportDenominatorsCommand.Create(), ImportReferenceCommand.Create(), ImportReferenceCommand.CreateForAreas(), ImportScorecardCommand.Create() };
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(HostSettings.FromEnvironment([NotificationsService.Definition]));
        await Databases.BringUpAsync(app.Services, cancel);
        var import = app.Services.GetRequiredService<ImportNotifications>();
        var report = await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("Importing", maxValue: Math.Max(file.Length, 1));
                var done = await import.RunAsync(file.FullName, new Bar(bar), cancel);
                bar.Value = bar.MaxValue;
                return done;
            });
        Print(report);
        return report.Unreadable is not null ? ExitCodes.Usage : report.Rejected > 0 ? ExitCodes.Found : ExitCodes.Done;
    }

    private static void Print(ImportReport report)
    {
        if (report.Unreadable is not null)
        {
            Console.Error.WriteLine(report.Unreadable);
        }

        Console.WriteLine($"Cases opened:                         {report.Opened}");
        Console.WriteLine($"Possible duplicates, for a person:    {report.Waiting}");
        Console.WriteLine($"Imported before, nothing added:       {report.KnownAlready}");
        Console.WriteLine($"Rejected:                             {report.Rejected}");
        foreach (var line in report.FirstRejections)
        {
            Console.WriteLine($"  line {line.Line}: {string.Join("; ", line.Reasons)}");
        }

        if (report.RejectedFile is not null)
        {
            Console.WriteLine($"Every rejected line, with its reasons: {report.RejectedFile}");
            Console.WriteLine("Correct that file and import it; delete both when you are done: they hold identities.");
        }
    }

    private static string Help() => string.Join(
        Environment.NewLine,
        ImportColumns.All.Select(column => $"  {column.Name,-32}{(column.Required ? "* " : "  ")}{column.Holds}")
            .Prepend("Columns (* must be in the file):")
            .Prepend("Import notifications from a CSV file. Nothing is imported twice; possible duplicates wait for a coordinator. Exit codes: 0 all in, 1 some rejected, 2 unreadable."));

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }
}
