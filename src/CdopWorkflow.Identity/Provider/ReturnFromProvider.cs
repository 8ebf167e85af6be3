using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Provider;

/// <summary>GET /account/sign-in/returned: where the provider sends a browser back. Whatever is wrong is told in the same words, and stands in the audit log in one.</summary>
public static class ReturnFromProvider
{
    public const string Path = "/account/sign-in/returned";
    public const string FailedPath = "/account/sign-in/failed";
    public const string NoAccessPath = "/account/sign-in/no-access";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, HandleAsync).AllowAnonymous();

    private static async Task<IResult> HandleAsync(
        string? state, string? code, string? iss, string? error, ProviderSettings settings, ProviderRequests requests, ProviderClient client, ProviderSignInHandler signIn,
        Session session, HalfSession half, IdentityDb db, IOptions<SessionLimits> limits, TimeProvider clock, CancellationToken cancel)
    {
        if (!settings.IsSetUp)
        {
            return Results.NotFound();
        }

        var request = requests.Take();
        var (person, fault) = await AnswerAsync(request, new ProviderReturn(state, code, iss, error), client, cancel);
        if (person is null)
        {
            db.Audit("SignInRefused", "unknown", detail: $"Provider: {fault}");
            await db.SaveChangesAsync(cancel);
            return Results.LocalRedirect(FailedPath);
        }

        if (request!.Confirms is { } expected)
        {
            var isRecent = person.AuthenticatedAt is { } at && clock.GetUtcNow() < at.AddMinutes(limits.Value.RecentMinutes);
            if (await signIn.ConfirmAsync(person, expected, isRecent, cancel) is not { } confirmed || session.Id is null)
            {
                return Results.LocalRedirect(FailedPath);
            }

            await session.ConfirmedAsync(confirmed);
            return Results.LocalRedirect(request.Wanted);
        }

        if (await signIn.HandleAsync(person, request.State, cancel) is not { } taken)
        {
            return Results.LocalRedirect(NoAccessPath);
        }

        if (taken.Next == SecondStep.None)
        {
            await session.StartAsync(taken.Account, taken.Answer);
            return Results.LocalRedirect(request.Wanted);
        }

        half.Begin(taken.Account, taken.Answer);
        var next = taken.Next == SecondStep.EnterCode ? "/account/sign-in/code" : "/account/authenticator";
        return Results.LocalRedirect(next + new QueryBuilder { { "ReturnUrl", request.Wanted } });
    }

    private static async Task<(ProviderPerson? Person, string Fault)> AnswerAsync(ProviderRequest? request, ProviderReturn returned, ProviderClient client, CancellationToken cancel)
    {
        if (request is null || returned.State is null || returned.State != request.State)
        {
            return (null, request is null ? "NotAsked" : "WrongState");
        }

        if (returned.Error is not null || string.IsNullOrEmpty(returned.Code))
        {
            return (null, "RefusedThere");
        }

        try
        {
            return await client.RedeemAsync(request, returned, cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return (null, "Away");
        }
    }
}
