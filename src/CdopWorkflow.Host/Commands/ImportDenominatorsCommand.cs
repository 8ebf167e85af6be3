using System.CommandLine;
using System.Text;
using CdopWorkflow.Analytics;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import denominators FILE.csv`: births and populations; nothing is taken in of a file with a fault.</summary>
internal static class ImportDenominatorsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The CSV file: UTF-8, the first line names the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read the file, say what is wrong with it by line, and import nothing." };
        var command = new Command("denominators",
            $"Import live births and numbers of children from a CSV file with the columns {string.Join(", ", DenominatorReader.Columns)}. "
            + "A later file replaces the figures it has in common with earlier ones. Exit codes: 0 imported, 1 faults, 2 no such file.")
        {
            file, dryRun,
        };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(file)!, parse.GetValue(dryRun), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, bool dryRun, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(HostSettings.FromEnvironment([AnalyticsService.Definition]));
        using var text = new StreamReader(file.FullName, Encoding.UTF8);
        var today = UkTime.DateOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var reading = new DenominatorReader(app.Services.GetRequiredService<AreaTable>(), today).Read(text);
        foreach (var fault in reading.Faults.OrderBy(fault => fault.Line))
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (!reading.IsGood || dryRun)
        {
            Console.WriteLine($"{(reading.IsGood ? $"{reading.Lines.Count} figures without a fault" : $"Faults: {reading.Faults.Count}")}. Nothing was imported.");
            return reading.IsGood ? ExitCodes.Done : ExitCodes.Found;
        }

        await Databases.BringUpAsync(app.Services, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("import"));
        var take = scope.ServiceProvider.GetRequiredService<TakeInDenominators>();
        var number = await take.KeepAsync(new CheckedFile(file.Name, reading), cancel);
        await take.ImportAsync(number, cancel);
        Console.WriteLine($"Imported as version {number}: {reading.Lines.Count} figures.");
        return ExitCodes.Done;
    }
}
