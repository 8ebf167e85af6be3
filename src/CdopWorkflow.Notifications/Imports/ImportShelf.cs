using System.Text.Json;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Finds uploaded files, in the coordinator's own area only, and opens what is sealed in them.</summary>
public sealed class ImportShelf(NotificationsDb db, CoordinatorArea area, Sealer sealer, FurtherForm further, AreaTable areas, ReferenceShelf reference, TimeProvider clock)
{
    public Task<List<ImportFile>> NewestAsync(CancellationToken cancel)
    {
        var panels = area.Panels();
        return db.ImportFiles.AsNoTracking().Where(file => panels.Contains(file.Panel)).OrderByDescending(file => file.UploadedAt).Take(50).ToListAsync(cancel);
    }

    /// <returns>Null where there is none, or it is another area's.</returns>
    public async Task<ImportFile?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.ImportFiles.SingleOrDefaultAsync(file => file.Id == id, cancel) is { } found && area.Covers(found.Panel) ? found : null;

    public string NameOf(ImportFile file) => sealer.Open<string>(file.Name);

    public IReadOnlyList<string> HeaderOf(ImportFile file) => sealer.Open<string[]>(file.Header);

    public ColumnMap? ColumnsOf(ImportFile file) => file.Columns is { } columns ? sealer.Open<ColumnMap>(columns) : null;

    /// <summary>How the columns and values of the same system were matched the last time, as far as this file has the columns.</summary>
    public async Task<ColumnMap?> RememberedAsync(ImportFile file, CancellationToken cancel) =>
        await db.RememberedColumns.AsNoTracking().SingleOrDefaultAsync(row => row.Panel == file.Panel && row.System == file.System, cancel) is { } before
        && JsonSerializer.Deserialize<ColumnMap>(before.Columns)?.For(HeaderOf(file)) is { Columns.Count: > 0 } map
            ? map with { Values = before.Values is { } values ? sealer.Open<Dictionary<string, IReadOnlyDictionary<string, string>>>(values) : new Dictionary<string, IReadOnlyDictionary<string, string>>() }
            : null;

    public IReadOnlyList<RejectedFileLine> FaultsOf(ImportFile file) => file.FirstFaults is { } faults ? sealer.Open<RejectedFileLine[]>(faults) : [];

    internal async Task<JudgeLine> JudgeAsync(ImportFile file, ColumnMap columns, CancellationToken cancel) =>
        new(file, HeaderOf(file), columns, await further.OfMachinesAsync(cancel), areas, reference.Postcodes, clock.GetUtcNow());
}
