using CdopWorkflow.Notifications.Api;
using CdopWorkflow.Notifications.Data;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>Tells a system with a genuine token that the token does not allow this (403), or that the provider cannot be asked now (503). All else is for the endpoint.</summary>
internal class TokensThatDoNotAllow(MachineTokens tokens, NotificationsDb db) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, cancel) = (context.HttpContext.Request, context.HttpContext.RequestAborted);
        if (MachineTokens.In(request.Headers.Authorization) is not { } token)
        {
            return await next(context);
        }

        switch ((await tokens.ReadAsync(token, cancel)).Fault)
        {
            case MachineTokenFault.NotAllowed:
                db.Audit("MachineTokenRefused", "token", detail: nameof(MachineTokenFault.NotAllowed));
                await db.SaveChangesAsync(cancel);
                return NotAllowed(request.HttpContext.Response);
            case MachineTokenFault.Away:
                return ProviderAway();
            case MachineTokenFault.None:
            case MachineTokenFault.Wrong:
                return await next(context);
        }

        throw new InvalidOperationException("Every fault is answered above.");
    }

    protected virtual IResult NotAllowed(HttpResponse response) => Problems.NotAllowed(response);

    protected virtual IResult ProviderAway() => Problems.ProviderAway();
}
