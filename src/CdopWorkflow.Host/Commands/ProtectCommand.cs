using System.CommandLine;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop protect TABLE.csv --out FILE.csv [--long]`: hides the small figures of a table, and those that would give them away.</summary>
public static class ProtectCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("table") { Description = "The table: CSV in UTF-8 with a header row; the label Total marks a margin." };
        var target = new Option<FileInfo>("--out") { Description = "The protected table, in the same shape; hidden figures read “c”.", Required = true };
        var longFormat = new Option<bool>("--long") { Description = "A column for each dimension and one called value, instead of rows by columns." };
        var protect = new Command("protect", "Protect a table of counts for publication. Exit codes: 0 written, 1 the table must be withheld, 2 unreadable.") { file, target, longFormat };
        protect.SetAction((parse, cancel) => RunAsync(parse.GetValue(file)!, parse.GetValue(target)!, parse.GetValue(longFormat), cancel));
        return protect;
    }

    private static async Task<int> RunAsync(FileInfo file, FileInfo target, bool longFormat, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return ExitCodes.Usage;
        }

        using var table = new StringReader(await File.ReadAllTextAsync(file.FullName, cancel));
        await using var shown = new StringWriter();
        var outcome = TableFile.Protect(table, shown, longFormat);
        if (outcome.Refusal is not null)
        {
            await Console.Error.WriteLineAsync(outcome.Refusal);
            return outcome.Table is null ? ExitCodes.Usage : ExitCodes.Found;
        }

        await File.WriteAllTextAsync(target.FullName, shown.ToString(), cancel);
        Console.WriteLine($"Written to {target.FullName}: {outcome.Table!.Suppressed} of {outcome.Table.Cells.Count} figures are hidden.");
        return ExitCodes.Done;
    }
}
