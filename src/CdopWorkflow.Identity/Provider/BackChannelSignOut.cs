using System.Text.Json;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CdopWorkflow.Identity.Provider;

/// <summary>POST /account/back-channel-sign-out: the provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). It signs what it says.</summary>
public static class BackChannelSignOut
{
    public const string Path = "/account/back-channel-sign-out";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    // the provider's server asks, not a browser: its signature stands where a form's token would
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, HandleAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> HandleAsync(
        [FromForm(Name = "logout_token")] string? logoutToken, HttpContext context, ProviderSettings settings, ProviderTokens tokens, SessionRegister sessions, IdentityDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (!settings.IsSetUp)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var (token, fault) = await tokens.CheckAsync(logoutToken ?? "", settings.ClientId, type: null, cancel);
        if (token is null || !IsSignOut(token))
        {
            db.Audit("ProviderSignOutRefused", "unknown", detail: token is null ? fault : "NoSignOut");
            await db.SaveChangesAsync(cancel);
            return Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
        }

        await EndAsync(token, sessions, db, clock, cancel);
        return Results.Ok();
    }

    private static bool IsSignOut(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(Event, out _)
        && !token.TryGetPayloadValue<object>("nonce", out _)
        && (!string.IsNullOrEmpty(token.Subject) || token.TryGetPayloadValue<string>("sid", out _));

    private static Task EndAsync(JsonWebToken token, SessionRegister sessions, IdentityDb db, TimeProvider clock, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            // with the name of a session that one ends, with a person's alone all of theirs
            var answers = db.ProviderAnswers.Where(row => row.EndedAt == null);
            if (token.TryGetPayloadValue<string>("sid", out var session) && session.Length > 0)
            {
                var hash = Secret.Hash(session);
                answers = answers.Where(row => row.SessionHash == hash);
            }

            if (!string.IsNullOrEmpty(token.Subject))
            {
                var key = ProviderSignInHandler.KeyOf(token.Issuer, token.Subject);
                answers = answers.Where(row => db.Set<IdentityUserLogin<Guid>>().Any(login => login.UserId == row.AccountId && login.ProviderKey == key));
            }

            foreach (var answer in await answers.ToListAsync(cancel))
            {
                answer.EndedAt = clock.GetUtcNow();
                await sessions.EndAsync(row => row.ProviderAnswerId == answer.Id, cancel);
                db.Audit("SignedOutAtProvider", answer.AccountId.ToString());
            }
        },
        cancel);
}
