using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>A file without faults, as somebody brought it.</summary>
public sealed record CheckedFile(string Name, DenominatorReading Reading);

/// <summary>
/// Keeps a file that was checked, and takes it in when somebody says so. What it replaces stays, marked with the number of the file
/// that replaced it.
/// </summary>
public sealed class TakeInDenominators(AnalyticsDb db, CurrentPerson person, TimeProvider clock)
{
    /// <returns>The number the file now has.</returns>
    public async Task<int> KeepAsync(CheckedFile file, CancellationToken cancel)
    {
        var lines = file.Reading.Lines;
        var number = 0;
        await db.InTransactionAsync(
            async () =>
            {
                number = 1 + (await db.Set<DenominatorFile>().MaxAsync(known => (int?)known.Number, cancel) ?? 0);
                db.Add(new DenominatorFile
                {
                    Number = number,
                    Name = file.Name.Length > DenominatorFile.LongestName ? file.Name[..DenominatorFile.LongestName] : file.Name,
                    Figures = lines.Count,
                    FirstYear = lines.Min(line => line.Year),
                    LastYear = lines.Max(line => line.Year),
                    BroughtBy = person.Value.Name,
                    BroughtById = person.Value.AccountId,
                    CheckedAt = clock.GetUtcNow(),
                });
                db.AddRange(lines.Select(line => RowOf(line, number)));
                db.Audit("DenominatorsChecked", $"denominators {number}", detail: $"{lines.Count} figures");
            },
            cancel);
        return number;
    }

    /// <summary>Takes a file in; false where it was taken in or set aside before.</summary>
    public Task<bool> ImportAsync(int number, CancellationToken cancel) => SettleAsync(number, DenominatorFileState.Imported, cancel);

    /// <summary>Sets a file aside; false where it was taken in or set aside before.</summary>
    public Task<bool> SetAsideAsync(int number, CancellationToken cancel) => SettleAsync(number, DenominatorFileState.SetAside, cancel);

    private async Task<bool> SettleAsync(int number, DenominatorFileState state, CancellationToken cancel)
    {
        var settled = false;
        await db.InTransactionAsync(
            async () =>
            {
                var file = await db.Set<DenominatorFile>().SingleAsync(known => known.Number == number, cancel);
                if (file.State != DenominatorFileState.Checked)
                {
                    db.Audit("DenominatorsRefused", $"denominators {number}", detail: $"{state} while {file.State}");
                    return;
                }

                var replaced = state == DenominatorFileState.Imported ? await ReplaceAsync(number, cancel) : 0;
                (file.State, file.SettledAt, settled) = (state, clock.GetUtcNow(), true);
                db.Audit(
                    state == DenominatorFileState.Imported ? "DenominatorsImported" : "DenominatorsSetAside", $"denominators {number}",
                    detail: $"{file.Figures} figures, {replaced} replaced");
            },
            cancel);
        return settled;
    }

    private async Task<int> ReplaceAsync(int number, CancellationToken cancel)
    {
        var news = await db.Set<Denominator>().Where(row => row.FileNumber == number).ToListAsync(cancel);
        var (years, areas) = (news.Select(row => row.Year).Distinct().ToList(), news.Select(row => row.Area).Distinct().ToList());
        var old = await db.Set<Denominator>().Where(row => row.InUse && years.Contains(row.Year)).ToListAsync(cancel);
        var known = old.Where(row => areas.Contains(row.Area)).ToDictionary(KeyOf);
        var replaced = 0;
        foreach (var row in news)
        {
            if (known.TryGetValue(KeyOf(row), out var before))
            {
                (before.InUse, before.ReplacedBy) = (false, number);
                replaced++;
            }

            row.InUse = true;
        }

        return replaced;
    }

    private static (DenominatorMeasure, string, int, DenominatorBreakdown, string) KeyOf(Denominator row) => (row.Measure, row.Area, row.Year, row.Breakdown, row.Category);

    private static Denominator RowOf(DenominatorLine line, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        FileNumber = number,
        Line = line.Line,
        Measure = line.Measure,
        Area = line.Area,
        Year = line.Year,
        Breakdown = line.Breakdown,
        Category = line.Category,
        Count = line.Count,
        Provisional = line.Provisional,
        Source = line.Source,
    };
}
