using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.ImportedFile;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.MapColumns;
using CdopWorkflow.Notifications.MatchValues;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.ClosedCases;

/// <summary>A history to bring in.</summary>
/// <param name="File">CSV or an Excel workbook.</param>
/// <param name="Panel">Whose cases they are.</param>
/// <param name="System">Where they were closed: how its columns and values were matched is remembered under this name.</param>
/// <param name="Values">A CSV file with the columns column, value and code; null where every value is one of ours, or was matched before.</param>
/// <param name="DryRun">Whether to say only what would come of it.</param>
public sealed record ClosedCasesFile(FileInfo File, string Panel, string System, FileInfo? Values, bool DryRun);

/// <summary>What came of it.</summary>
/// <param name="Fault">Why nothing was taken in; null where lines were judged.</param>
/// <param name="Unmatched">Values that are none of our codes and that nobody has matched, with the name of our column.</param>
/// <param name="Upload">The file as the pages show it.</param>
/// <param name="Faults">The first lines that are not in order.</param>
/// <param name="Progress">What the import did; null at a dry run.</param>
/// <param name="Rejected">The rejected lines as CSV, with their reasons; null where there are none.</param>
public sealed record ClosedCasesReport(
    string? Fault, IReadOnlyList<(string Column, ForeignValue Value)> Unmatched, ImportFile? Upload = null, IReadOnlyList<RejectedFileLine>? Faults = null, ImportProgress? Progress = null, string? Rejected = null)
{
    public static ClosedCasesReport Not(string fault) => new(fault, []);
}

/// <summary>
/// Brings the history of a panel in from the command line by the steps of the pages, so that both judge a line alike: the file is
/// kept sealed, its columns are matched by their names, its values by a list, every line is checked, and parts are taken in.
/// </summary>
public sealed class ImportClosedCases(IServiceScopeFactory scopes, AreaTable areas, TimeProvider clock)
{
    private const int LongestList = 100_000;
    private static readonly Person Importer = Person.System("import");

    public async Task<ClosedCasesReport> RunAsync(ClosedCasesFile given, CancellationToken cancel)
    {
        if (!areas.Panels(UkTime.DateOf(clock.GetUtcNow())).Any(panel => panel.Code == given.Panel))
        {
            return ClosedCasesReport.Not("There is no such panel. The table of areas names them, such as PAN-LANCASHIRE");
        }

        await using var scope = NewScope();
        var services = scope.ServiceProvider;
        var (shelf, start) = (services.GetRequiredService<ImportShelf>(), services.GetRequiredService<StartImport>());
        var (file, fault) = await UploadAsync(services.GetRequiredService<UploadImport>(), given, cancel);
        if (file is null)
        {
            return ClosedCasesReport.Not(fault!);
        }

        var (columns, refusal) = await ColumnsAsync(shelf, file, given.Values, cancel);
        if (refusal is not null)
        {
            await start.GiveUpAsync(file, cancel);
            return ClosedCasesReport.Not(refusal);
        }

        var unmatched = (await services.GetRequiredService<FindValues>().HandleAsync(file, columns, cancel))
            .SelectMany(pair => pair.Value.Where(value => columns.Values.GetValueOrDefault(pair.Key)?.ContainsKey(value.Key) != true).Select(value => (pair.Key, value))).ToArray();
        if (unmatched.Length > 0 && given.Values is null)
        {
            await start.GiveUpAsync(file, cancel);
            return new(null, unmatched, file);
        }

        await services.GetRequiredService<CheckImport>().HandleAsync(file, columns, cancel);
        var faults = shelf.FaultsOf(file);
        if (given.DryRun)
        {
            await start.GiveUpAsync(file, cancel);
            return new(null, unmatched, file, faults);
        }

        await start.StartAsync(file, cancel);
        await TakeInAsync(file.Id, cancel);
        return await ReportAsync(file, shelf.HeaderOf(file), faults, unmatched, cancel);
    }

    private static async Task<(ImportFile? File, string? Fault)> UploadAsync(UploadImport upload, ClosedCasesFile given, CancellationToken cancel)
    {
        await using var content = given.File.OpenRead();
        var form = new UploadImportForm { Kind = ImportKind.ClosedCases, System = given.System, File = new FormFile(content, 0, content.Length, "file", given.File.Name) };
        return await upload.HandleAsync(form, given.Panel, cancel);
    }

    private async Task<(ColumnMap Columns, string? Refusal)> ColumnsAsync(ImportShelf shelf, ImportFile file, FileInfo? values, CancellationToken cancel)
    {
        var map = await shelf.RememberedAsync(file, cancel) ?? ColumnMap.Suggest(shelf.HeaderOf(file), file.Kind);

        // as on the page: who notified a death years ago is seldom in the file
        map = map with { NotifierName = map.NotifierName is { Length: > 0 } name ? name : Importer.Name, NotifierAgency = map.NotifierAgency is { Length: > 0 } agency ? agency : areas.NameOf(file.Panel) };
        if (map.Missing(file.Kind).Select(column => column.Name).ToArray() is { Length: > 0 } missing)
        {
            return (map, $"The first line lacks columns, or names them as we do not: {string.Join(", ", missing)}");
        }

        if (values is null)
        {
            return (map, null);
        }

        var (matched, fault) = MatchedIn(ReadCsv.Read(await File.ReadAllBytesAsync(values.FullName, cancel), new ImportLimits(LongestList, LongestList)));
        return (map with { Values = matched }, fault);
    }

    private static (IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values, string? Fault) MatchedIn(FileReading list)
    {
        var matched = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if ((list.Fault ?? (list.Header is ["column", "value", "code", ..] ? null : "Its first line must be column,value,code")) is { } fault)
        {
            return (matched, $"The list of values cannot be used. {fault}");
        }

        foreach (var line in list.Lines.Where(line => line.Cells[2].Trim().Length > 0))
        {
            var (name, value) = (line.Cells[0].Trim(), CodedColumn.KeyOf(line.Cells[1]));
            if (CodedColumn.Find(name) is not { } column || column.Recognise(line.Cells[2]) is not { } code)
            {
                return (matched, $"Line {line.Number} of the list of values names a column or a code that we do not know");
            }

            matched[name] = new Dictionary<string, string>(matched.GetValueOrDefault(name) ?? new Dictionary<string, string>()) { [value] = code };
        }

        return (matched, null);
    }

    private async Task TakeInAsync(Guid id, CancellationToken cancel)
    {
        var left = true;
        while (left)
        {
            await using var scope = NewScope();
            try
            {
                left = await scope.ServiceProvider.GetRequiredService<NotificationsDb>().ImportFiles.AnyAsync(file => file.Id == id && file.State == ImportState.Running, cancel)
                    && await scope.ServiceProvider.GetRequiredService<TakeInPart>().HandleAsync(id, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // a program that serves took the same part: what it brought in is in once
            }
        }
    }

    private async Task<ClosedCasesReport> ReportAsync(
        ImportFile file, IReadOnlyList<string> header, IReadOnlyList<RejectedFileLine> faults, IReadOnlyList<(string, ForeignValue)> unmatched, CancellationToken cancel)
    {
        await using var scope = NewScope();
        var sealer = scope.ServiceProvider.GetRequiredService<Sealer>();
        var parts = await scope.ServiceProvider.GetRequiredService<NotificationsDb>().ImportParts.AsNoTracking().Where(part => part.FileId == file.Id).OrderBy(part => part.Number).ToListAsync(cancel);
        var rejected = parts.Where(part => part.Rejections is not null).SelectMany(part => sealer.Open<RejectedFileLine[]>(part.Rejections!)).ToArray();
        var progress = new ImportProgress(file.Lines, parts.Sum(part => part.Opened), parts.Sum(part => part.Waiting), parts.Sum(part => part.KnownAlready), rejected.Length);
        return new(null, unmatched, file, faults, progress, rejected.Length == 0 ? null : RejectedCsv.Of(header, rejected));
    }

    private AsyncServiceScope NewScope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Importer);
        return scope;
    }
}
