using System.CommandLine;
using CdopWorkflow.Identity;
using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import reference TABLE FILE.csv`: what the administrator's page does, for files of any size.</summary>
internal static class ImportReferenceCommand
{
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = string.Join(", ", Enum.GetValues<ReferenceTable>().Select(ReferenceTables.Code)) };
        var (file, source, dryRun) = (File(), Source(), DryRun());
        var command = new Command("reference",
            "Put a table of areas, integrated care boards, organisations or postcodes in force, with its dates. Every process that shares the folder uses it within a minute. "
            + "Exit codes: 0 in force, 1 faults, 2 no such file or table.")
        {
            table, file, source, dryRun,
        };
        command.SetAction((parse, cancel) => RunAsync(ReferenceTables.Find(parse.GetValue(table)), parse.GetValue(file)!, parse.GetValue(source)!, parse.GetValue(dryRun), cancel));
        return command;
    }

    /// <summary>`cdop import areas FILE.csv`, its older name for one of the tables.</summary>
    public static Command CreateForAreas()
    {
        var (file, source, dryRun) = (File(), Source(), DryRun());
        var command = new Command("areas", "The same as `import reference areas`: councils, panels (the sub-regions of figures), regions and England, with their dates.") { file, source, dryRun };
        command.SetAction((parse, cancel) => RunAsync(ReferenceTable.Areas, parse.GetValue(file)!, parse.GetValue(source)!, parse.GetValue(dryRun), cancel));
        return command;
    }

    private static Argument<FileInfo> File() => new("file") { Description = "The CSV file: UTF-8; the page of each table and docs/reference-data.md say which columns." };

    private static Option<string> Source() => new("--source") { Description = "Who published it, and what it is called there.", DefaultValueFactory = _ => "Brought by cdop import" };

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Read the file, say what is wrong with it by line and what it would change, and leave everything as it is." };

    private static async Task<int> RunAsync(ReferenceTable? asked, FileInfo file, string source, bool dryRun, CancellationToken cancel)
    {
        if (asked is not { } table || !file.Exists)
        {
            await Console.Error.WriteLineAsync(file.Exists ? "There is no such table." : $"There is no file {file.FullName}.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(HostSettings.FromEnvironment([IdentityService.Definition]));
        await Databases.BringUpAsync(app.Services, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("import"));
        var take = scope.ServiceProvider.GetRequiredService<TakeInReference>();
        var asAt = UkTime.DateOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var content = file.OpenRead();
        var (id, faults) = await take.CheckAsync(new BroughtTable(table, source, asAt, content), cancel);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (id is not { } kept)
        {
            Console.WriteLine("Nothing was changed.");
            return ExitCodes.Found;
        }

        var found = take.Find(table, kept)!;
        Console.WriteLine($"{found.Count} lines: {found.Changes.Words}.");
        var refusal = dryRun ? "Nothing was changed." : await take.ConfirmAsync(table, kept, found.Against, cancel);
        if (dryRun)
        {
            await take.SetAsideAsync(table, kept, cancel);
        }

        Console.WriteLine(refusal ?? "In force. Every process uses it within a minute.");
        return refusal is null || dryRun ? ExitCodes.Done : ExitCodes.Found;
    }
}
