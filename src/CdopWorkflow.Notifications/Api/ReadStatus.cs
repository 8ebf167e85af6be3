using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Api;

/// <summary>
/// GET /api/v1/notifications/{reference}: what became of a notification, for the system that sent it and no other. One that asks for what
/// it did not send stands in the audit log, for the auditors of its own areas and of the panel whose it is.
/// </summary>
public sealed class ReadStatus(MachineCredentials credentials, CurrentPerson person, NotificationsDb db)
{
    private const string Address = "/api/v1/notifications/{reference}";

    public async Task<IResult> HandleAsync(string reference, HttpRequest request, CancellationToken cancel)
    {
        if (await credentials.FindAsync(request.Headers.Authorization, cancel) is not { } credential)
        {
            return Problems.NoCredential(request.HttpContext.Response);
        }

        var found = await db.Notifications.AsNoTracking()
            .Where(row => row.Reference == reference)
            .Select(row => new
            {
                row.Reference,
                row.Panel,
                row.ReceivedAt,
                row.CaseReference,
                row.State,
                IsTheirs = (row.Door == NotificationDoor.Api || row.Door == NotificationDoor.Fhir) && row.SentBy == credential.Sender,
            })
            .FirstOrDefaultAsync(cancel);
        if (found is { IsTheirs: true })
        {
            return Results.Ok(NotificationStatus.Of(found.Reference, found.ReceivedAt, found.CaseReference, found.State));
        }

        await KeepRefusalAsync(credential, found?.Reference, found?.Panel);
        return Problems.NotYours(reference);
    }

    /// <summary>A system that hangs up is written down as well. What it typed is not, as that may be anything.</summary>
    private async Task KeepRefusalAsync(Machine machine, string? known, string? panel)
    {
        person.ActAs(machine.AsPerson);
        foreach (var area in machine.Areas.DefaultIfEmpty("").Union(panel is null ? [] : [panel]))
        {
            db.Audit("RecordRefused", known ?? Address, area, $"GET {Address}");
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
