using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.FurtherQuestions;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Notifications.Api;

/// <summary>GET /api/v1/notifications/questions: what an administrator added to the form, so that a sender can ask it too.</summary>
public sealed class ReadQuestions(MachineCredentials credentials, FurtherForm further)
{
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await credentials.FindAsync(request.Headers.Authorization, cancel) is null)
        {
            return Problems.NoCredential(request.HttpContext.Response);
        }

        return await further.InForceAsync(cancel) is { } form ? Results.Text(form.ToJson(), "application/fhir+json") : Results.NoContent();
    }
}
