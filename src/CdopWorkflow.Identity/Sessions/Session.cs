using System.Security.Claims;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>
/// Begins and ends the session of this browser, and looks at account and session again on each request that this role's process
/// serves: what ended is refused at once, and changed roles hold at once. The other roles learn of both by <see cref="SessionRegister"/>.
/// </summary>
public sealed class Session(IdentityDb db, SessionRegister register, IHttpContextAccessor http, TimeProvider clock) : ISessionCheck
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string StampClaim = "stamp";

    private HttpContext Context => http.HttpContext!;

    /// <summary>The session of this request.</summary>
    public Guid? Id => SessionTicket.Of(Context.User)?.Id;

    /// <summary>Whether this request brought a cookie from before a change of roles, and takes a new one away.</summary>
    public bool MadeAnew { get; private set; }

    /// <summary>A new session; the one this browser had, if any, ends.</summary>
    public async Task StartAsync(Account account, Guid? providerAnswer = null)
    {
        var now = clock.GetUtcNow();
        var session = new OpenSession
        {
            AccountId = account.Id,
            StartedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
            Device = DeviceWords.Of(Context.Request.Headers.UserAgent),
            ProviderAnswerId = providerAnswer,
        };
        var isGone = false;
        await db.InTransactionAsync(
            async () =>
            {
                // between the provider's word and the second factor the person may have signed out there
                isGone = providerAnswer is { } answer && await db.ProviderAnswers.AnyAsync(row => row.Id == answer && row.EndedAt != null, Context.RequestAborted);
                await EndThisAsync();
                session.EndedAt = isGone ? now : null;
                db.Sessions.Add(session);
            },
            Context.RequestAborted);
        if (isGone)
        {
            return;
        }

        await Context.SignInAsync(Scheme, PrincipalOf(account, session));
    }

    /// <summary>The person has just shown who they are, within the session.</summary>
    public async Task ConfirmedAsync(Account account)
    {
        var session = await db.Sessions.SingleAsync(row => row.Id == Id, Context.RequestAborted);
        session.ConfirmedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(Context.RequestAborted);
        await Context.SignInAsync(Scheme, PrincipalOf(account, session));
    }

    public async Task EndAsync()
    {
        await db.InTransactionAsync(EndThisAsync, Context.RequestAborted);
        await Context.SignOutAsync(Scheme);
    }

    public async Task<ClaimsPrincipal?> CheckAsync(ClaimsPrincipal presented, CancellationToken cancel)
    {
        // no stamp: whoever signed this person in keeps no account here
        if (presented.FindFirstValue(StampClaim) is not { } stamp)
        {
            return presented;
        }

        if (SessionTicket.Of(presented) is not { } ticket || !Guid.TryParse(presented.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.Id && row.AccountId == id && row.EndedAt == null, cancel);
        var account = session is null ? null : await db.Accounts.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (account is not { Active: true } || account.SecurityStamp != stamp)
        {
            return null;
        }

        var current = PrincipalOf(account, session!);
        MadeAnew = ticket.IssuedAt < session!.CookiesSince || !Same(presented, current);
        return MadeAnew ? current : presented;
    }

    public Task SeenAsync(Guid session, DateTimeOffset at, CancellationToken cancel) => db.InTransactionAsync(
        () => db.Sessions.Where(row => row.Id == session && row.LastSeenAt < at).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSeenAt, at), cancel),
        cancel);

    private async Task EndThisAsync()
    {
        if (Id is { } own)
        {
            await register.EndAsync(row => row.Id == own, Context.RequestAborted);
        }
    }

    /// <summary>Whether two cookies let a person do the same.</summary>
    private static bool Same(ClaimsPrincipal one, ClaimsPrincipal other) =>
        one.Identity?.Name == other.Identity?.Name && one.FindAll(CurrentPerson.GrantClaim).Select(claim => claim.Value).SequenceEqual(other.FindAll(CurrentPerson.GrantClaim).Select(claim => claim.Value));

    private ClaimsPrincipal PrincipalOf(Account account, OpenSession session)
    {
        var now = clock.GetUtcNow();
        var ticket = new SessionTicket(session.Id, session.StartedAt, session.ConfirmedAt, now < session.CookiesSince ? session.CookiesSince : now);
        return new(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(StampClaim, account.SecurityStamp!),
                .. ticket.Claims,
                .. account.Held.Select(grant => new Claim(CurrentPerson.GrantClaim, grant.ToString())),
            ],
            Scheme));
    }
}
