using System.CommandLine;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop check`: would this installation start? Settings, data folder, key and databases.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Check the settings, the data folder, the key and the databases, and say what is wrong.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var settings = HostSettings.FromEnvironment(Roles.All);
        Console.WriteLine($"Data folder: {settings.DataFolder}");
        try
        {
            await using var app = CdopHost.Build(settings);
            await Databases.BringUpAsync(app.Services, cancel);
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                Console.WriteLine($"Database {database.Name}: ready");
            }

            Console.WriteLine($"Keys: {app.Services.GetRequiredService<IKeyEncryptionKeys>().All.Count}, and one for each of {app.Services.GetRequiredService<CaseKeys>().All().Count()} cases");
            if (app.Services.GetRequiredService<CaseKeys>().Lost().ToList() is { Count: > 0 } lost)
            {
                throw new KeyLostException($"The keys of {lost.Count} cases are lost, the first of case {lost[0]}. Put their files back from the copy of the folder of case keys.");
            }

            Console.WriteLine(BankHolidays.Standing(app.Services.GetRequiredService<WorkingCalendar>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
            Console.WriteLine(Areas.Standing(app.Services.GetRequiredService<ReferenceFolder>(), app.Services.GetRequiredService<AreaTable>()));
            Console.WriteLine("Everything is in order.");
            return ExitCodes.Done;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // whatever stops the program from starting is this command's answer
            await Console.Error.WriteLineAsync($"Not in order: {fault.Message}");
            return ExitCodes.Found;
        }
    }
}
