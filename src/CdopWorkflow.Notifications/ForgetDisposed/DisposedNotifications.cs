using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Web.Disposed;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ForgetDisposed;

/// <summary>Tells a coordinator of the panel, and nobody else, that the records of a notification were disposed of.</summary>
public sealed class DisposedNotifications(NotificationsDb db, CoordinatorArea area) : IDisposedRecords
{
    public Type Service => typeof(NotificationsService);

    public async Task<DateOnly?> DisposedOnAsync(string reference, CancellationToken cancel) =>
        await db.DisposedCases.AsNoTracking().SingleOrDefaultAsync(known => known.Reference == reference, cancel) is { } known && area.Covers(known.Panel) ? known.On : null;
}
