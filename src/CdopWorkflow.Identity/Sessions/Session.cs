using System.Globalization;
using System.Security.Claims;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Identity.Sessions;

/// <summary>
/// Issues the cookie, and looks at the account again on each request that this role's process serves: a deactivated account or a
/// new password ends the session at once, and changed roles hold at once. A process without this role believes the cookie until it expires.
/// </summary>
public sealed class Session(IdentityDb db, IHttpContextAccessor http)
{
    private const string StampClaim = "stamp";

    public Task StartAsync(Account account) =>
        http.HttpContext!.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(account));

    public Task EndAsync() => http.HttpContext!.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    internal static Task ValidateAsync(CookieValidatePrincipalContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Session>().LookAgainAsync(context);

    private async Task LookAgainAsync(CookieValidatePrincipalContext context)
    {
        // no stamp: whoever signed this person in keeps no account here
        if (context.Principal?.FindFirstValue(StampClaim) is not { } stamp)
        {
            return;
        }

        var id = Guid.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var account = await db.Accounts.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id, context.HttpContext.RequestAborted);
        if (account is { Active: true } && account.SecurityStamp == stamp)
        {
            context.ReplacePrincipal(PrincipalOf(account));
            return;
        }

        context.RejectPrincipal();
        await EndAsync();
    }

    private static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(StampClaim, account.SecurityStamp!),
            .. account.Held.Select(grant => new Claim(CurrentPerson.GrantClaim, grant.ToString())),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
