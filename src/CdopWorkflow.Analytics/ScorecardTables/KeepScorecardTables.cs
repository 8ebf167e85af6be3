using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Statistics.Scorecards;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>Reads files of indicators, says what they would add, and keeps them: all of them, or none where one cannot be read.</summary>
public sealed class KeepScorecardTables(AnalyticsDb db, ScorecardShelf shelf, CurrentPerson person, TimeProvider clock)
{
    /// <summary>So many files at once.</summary>
    public const int MostFiles = 20;

    /// <summary>Characters of one file.</summary>
    public const int LargestFile = 1_000_000;

    /// <summary>What an import would do; nothing is kept.</summary>
    public async Task<IReadOnlyList<ImportedTable>> TryAsync(IReadOnlyList<TableFile> files, CancellationToken cancel)
    {
        var readings = files.Select(file => (File: file, Reading: Read(file))).ToList();
        var names = readings.Select(pair => pair.Reading.Table).ToList();
        var others = await shelf.LinesInUseAsync(cancel, names);
        var latest = await db.ScorecardTables.AsNoTracking().Where(table => table.SupersededAt == null).ToListAsync(cancel);
        var judged = shelf.Judge([.. readings.SelectMany(pair => pair.Reading.Lines)], others).ToLookup(figure => figure.Line.Table);
        return
        [
            .. readings.Select((pair, index) =>
            {
                var twice = names.IndexOf(pair.Reading.Table) < index ? "Another of the files has the same name" : null;
                var faults = twice is null ? pair.Reading.Faults : [.. pair.Reading.Faults, twice];
                var before = latest.FirstOrDefault(table => table.Name == pair.Reading.Table);
                var edition = faults.Count > 0 || before?.Hash == Hash(pair.File) ? 0 : (before?.Edition ?? 0) + 1;
                return new ImportedTable(pair.File.Name, pair.Reading.Table, edition, [.. judged[pair.Reading.Table]], faults);
            }),
        ];
    }

    /// <returns>As <see cref="TryAsync"/>; where a file has a fault, nothing was kept.</returns>
    public async Task<IReadOnlyList<ImportedTable>> KeepAsync(IReadOnlyList<TableFile> files, CancellationToken cancel)
    {
        IReadOnlyList<ImportedTable> tables = [];
        await db.InTransactionAsync(
            async () =>
            {
                tables = await TryAsync(files, cancel);
                if (tables.Any(table => table.Faults.Count > 0))
                {
                    db.Audit("ScorecardImportRefused", "scorecard", detail: $"{tables.Count(table => table.Faults.Count > 0)} of {tables.Count} files cannot be read");
                    return;
                }

                foreach (var (table, file) in tables.Zip(files).Where(pair => pair.First.Edition > 0))
                {
                    await AddAsync(table, file, cancel);
                }
            },
            cancel);
        return tables;
    }

    private async Task AddAsync(ImportedTable table, TableFile file, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var before in await db.ScorecardTables.Where(other => other.Name == table.Table && other.SupersededAt == null).ToListAsync(cancel))
        {
            before.SupersededAt = now;
        }

        var kept = new ScorecardTable
        {
            Name = table.Table,
            Edition = table.Edition,
            Hash = Hash(file),
            FileName = file.Name.Length > 200 ? file.Name[..200] : file.Name,
            ImportedAt = now,
            ImportedBy = person.Value.Name,
        };
        kept.Rows.AddRange(table.Figures.Select((figure, index) => ScorecardRow.Of(figure.Line, index + 1)));
        db.ScorecardTables.Add(kept);
        db.Audit("ScorecardTableImported", $"scorecard:{ScorecardLines.Slug(table.Table)}", detail: $"edition {table.Edition}, {table.Figures.Count} lines, {table.ToCheck} to check");
    }

    private static ScorecardReading Read(TableFile file) =>
        file.Text.Length > LargestFile ? new(file.Name, [], ["The file is larger than a million characters"]) : ScorecardFile.Read(file.Name, file.Text);

    private static string Hash(TableFile file) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text.ReplaceLineEndings("\n"))));
}
