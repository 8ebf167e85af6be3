using System.CommandLine;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop import areas FILE.csv`: puts an installation's own hierarchy in place of the shipped one, if it has no fault.</summary>
internal static class ImportAreasCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The CSV file: UTF-8, the first line kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read the file, say what is wrong with it, and leave everything as it is." };
        var command = new Command("areas",
            "Replace the hierarchy of councils, panels (the sub-regions of figures), regions and England by the installation's own, with its dates. "
            + "Takes effect when the program starts again; with a role per machine, run it on each. Exit codes: 0 in, 2 not readable or not a hierarchy.")
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

        try
        {
            var text = await File.ReadAllTextAsync(file.FullName, cancel);
            Console.WriteLine(Areas.Counts(AreaTable.Load(new StringReader(text))));
            if (dryRun)
            {
                Console.WriteLine("Nothing was changed.");
                return ExitCodes.Done;
            }

            var folder = HostSettings.FromEnvironment(Roles.All).DataFolder;
            Directory.CreateDirectory(folder);
            var place = Path.Combine(folder, Areas.FileName);
            await File.WriteAllTextAsync(place + ".new", text, cancel);
            File.Move(place + ".new", place, overwrite: true);
            Console.WriteLine($"In place: {place}. Start the program again for it to take effect.");
            return ExitCodes.Done;
        }
        catch (FormatException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCodes.Usage;
        }
    }
}
