using System.CommandLine;
using CdopWorkflow.Analytics;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import scorecard FILE.csv...`: exit code 0 when the tables are in, 2 when a file cannot be read and nothing is.</summary>
public static class ImportScorecardCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "CSV files in UTF-8 with published indicators; the page /analytics/import-scorecard describes their shapes.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what the files hold and what to check, and keep nothing." };
        var scorecard = new Command("scorecard", "Import tables of published indicators, kept as printed; says what in them does not agree. Exit codes: 0 in, 2 unreadable, nothing kept.") { files, dryRun };
        scorecard.SetAction((parse, cancel) => RunAsync(parse.GetValue(files)!, parse.GetValue(dryRun), cancel));
        return scorecard;
    }

    private static async Task<int> RunAsync(FileInfo[] files, bool dryRun, CancellationToken cancel)
    {
        foreach (var missing in files.Where(file => !file.Exists))
        {
            await Console.Error.WriteLineAsync($"There is no file {missing.FullName}.");
            return ExitCodes.Usage;
        }

        var given = await Task.WhenAll(files.Select(async file => new TableFile(file.Name, await File.ReadAllTextAsync(file.FullName, cancel))));
        await using var app = CdopHost.Build(HostSettings.FromEnvironment([AnalyticsService.Definition]));
        await Databases.BringUpAsync(app.Services, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("import"));
        var keep = scope.ServiceProvider.GetRequiredService<KeepScorecardTables>();
        var tables = dryRun ? await keep.TryAsync(given, cancel) : await keep.KeepAsync(given, cancel);
        foreach (var table in tables)
        {
            Print(table);
        }

        return tables.Any(table => table.Faults.Count > 0) ? ExitCodes.Usage : ExitCodes.Done;
    }

    private static void Print(ImportedTable table)
    {
        Console.WriteLine($"{table.FileName}: {table.Standing}. {table.Figures.Count} lines, {table.ToCheck} to check.");
        foreach (var fault in table.Faults)
        {
            Console.Error.WriteLine($"  {fault}.");
        }

        foreach (var figure in table.Figures)
        {
            foreach (var finding in figure.Findings)
            {
                Console.WriteLine($"  {figure.Line.Key}: {finding.Sentence}.");
            }
        }
    }
}
