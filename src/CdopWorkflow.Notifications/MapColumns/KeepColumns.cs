using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.MapColumns;

/// <summary>Keeps how the columns of a file were matched while its values are still to be matched: until then nothing can be imported.</summary>
public sealed class KeepColumns(NotificationsDb db, Sealer sealer)
{
    public async Task HandleAsync(ImportFile file, ColumnMap columns, CancellationToken cancel)
    {
        (file.Columns, file.FirstFaults, file.State) = (sealer.Seal(columns), null, ImportState.Arrived);
        file.Version++;
        db.Audit("ImportColumnsMatched", file.Id.ToString(), file.Panel);
        await db.SaveChangesAsync(cancel);
    }
}
