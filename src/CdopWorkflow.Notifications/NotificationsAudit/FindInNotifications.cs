using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.NotificationsAudit;

/// <summary>What an address of this service names: a notification, or a file that was imported.</summary>
internal sealed class FindInNotifications(NotificationsDb db) : IFindRecords
{
    public async Task<NamedRecord?> FindAsync(string word, CancellationToken cancel)
    {
        if (await db.Notifications.Where(known => known.Reference == word).Select(known => known.Panel).FirstOrDefaultAsync(cancel) is { } panel)
        {
            return new NamedRecord(word, [panel]);
        }

        return Guid.TryParse(word, out var id) && await db.ImportFiles.Where(file => file.Id == id).Select(file => file.Panel).FirstOrDefaultAsync(cancel) is { } importedFor
            ? new NamedRecord($"{id}", [importedFor])
            : null;
    }
}
