using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Api;

/// <summary>GET /api/v1/notifications/{reference}: what became of a notification, for the system that sent it and no other.</summary>
public sealed class ReadStatus(MachineCredentials credentials, NotificationsDb db)
{
    public async Task<IResult> HandleAsync(string reference, HttpRequest request, CancellationToken cancel)
    {
        if (await credentials.FindAsync(request.Headers.Authorization, cancel) is not { } credential)
        {
            return Problems.NoCredential(request.HttpContext.Response);
        }

        var found = await db.Notifications.AsNoTracking()
            .Where(row => row.Reference == reference && (row.Door == NotificationDoor.Api || row.Door == NotificationDoor.Fhir) && row.SentBy == credential.Sender)
            .Select(row => new { row.Reference, row.ReceivedAt, row.CaseReference, row.State })
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? Problems.NotYours(reference)
            : Results.Ok(NotificationStatus.Of(found.Reference, found.ReceivedAt, found.CaseReference, found.State));
    }
}
