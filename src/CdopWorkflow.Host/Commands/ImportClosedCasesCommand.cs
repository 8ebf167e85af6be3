using System.CommandLine;
using System.Text;
using CdopWorkflow.Notifications;
using CdopWorkflow.Notifications.ClosedCases;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import closed-cases FILE --panel PANEL --system NAME`: the history of a panel, as the pages take it in.</summary>
internal static class ImportClosedCasesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV (UTF-8) or an Excel workbook (.xlsx); the first line names the columns, see docs/import.md." };
        var panel = new Option<string>("--panel") { Description = "Code of the panel whose cases they are, such as PAN-LANCASHIRE.", Required = true };
        var system = new Option<string>("--system") { Description = "The system that closed them: how its columns and values are matched is remembered under this name.", Required = true };
        var values = new Option<FileInfo?>("--values") { Description = "CSV with the columns column,value,code: what the values mean that are none of our codes." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check every line, and bring nothing in." };
        var command = new Command("closed-cases",
            "Bring in the closed cases of an earlier system, by the same steps as the page /notifications/imports. "
            + "Exit codes: 0 all in, 1 some rejected, or values to be matched first, 2 unreadable.") { file, panel, system, values, dryRun };
        command.SetAction((parse, cancel) => RunAsync(
            new ClosedCasesFile(parse.GetValue(file)!, parse.GetValue(panel)!, parse.GetValue(system)!, parse.GetValue(values), parse.GetValue(dryRun)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ClosedCasesFile given, CancellationToken cancel)
    {
        foreach (var missing in new[] { given.File, given.Values }.OfType<FileInfo>().Where(file => !file.Exists))
        {
            await Console.Error.WriteLineAsync($"There is no file {missing.FullName}.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(HostSettings.FromEnvironment([NotificationsService.Definition]));
        await Databases.BringUpAsync(app.Services, cancel);
        var report = await app.Services.GetRequiredService<ImportClosedCases>().RunAsync(given, cancel);
        if (report.Fault is not null)
        {
            await Console.Error.WriteLineAsync($"{report.Fault}.");
            return ExitCodes.Usage;
        }

        return report.Progress is null && report.Faults is null ? await AskForValuesAsync(given, report, cancel) : await PrintAsync(given, report, cancel);
    }

    private static async Task<int> AskForValuesAsync(ClosedCasesFile given, ClosedCasesReport report, CancellationToken cancel)
    {
        var path = $"{given.File.FullName}.values.csv";
        await File.WriteAllTextAsync(path, string.Concat(report.Unmatched.Select(one => $"{one.Column},\"{one.Value.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\r\n").Prepend("column,value,code\r\n")), Encoding.UTF8, cancel);
        Console.WriteLine($"{report.Unmatched.Count} values are none of our codes. They stand in {path}: write our code or its words behind each, and run the command again with --values. Nothing was brought in.");
        return ExitCodes.Found;
    }

    private static async Task<int> PrintAsync(ClosedCasesFile given, ClosedCasesReport report, CancellationToken cancel)
    {
        var (upload, progress) = (report.Upload!, report.Progress);
        foreach (var line in report.Faults!)
        {
            Console.WriteLine($"  line {line.Line.Number}: {string.Join("; ", line.Reasons)}");
        }

        if (progress is null)
        {
            Console.WriteLine($"Of {upload.Lines} lines, {upload.Lines - upload.Faulty} can be imported and {upload.Faulty} cannot. Nothing was brought in.");
            return upload.Faulty > 0 ? ExitCodes.Found : ExitCodes.Done;
        }

        Console.WriteLine($"Closed reviews brought in:            {progress.Opened}");
        Console.WriteLine($"Possible duplicates, for a person:    {progress.Waiting}");
        Console.WriteLine($"Imported before, nothing added:       {progress.KnownAlready}");
        Console.WriteLine($"Rejected:                             {progress.Rejected}");
        if (report.Rejected is { } rejected)
        {
            var path = $"{given.File.FullName}.rejected.csv";
            await WritePrivateAsync(path, rejected, cancel);
            Console.WriteLine($"Every rejected line, with its reasons: {path}");
            Console.WriteLine("Correct that file and import it; delete both when you are done: they hold identities.");
        }

        return progress.Rejected > 0 ? ExitCodes.Found : ExitCodes.Done;
    }

    private static async Task WritePrivateAsync(string path, string text, CancellationToken cancel)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, Encoding.UTF8, options);
        await writer.WriteAsync(text.TrimStart('\uFEFF').AsMemory(), cancel);
    }
}
