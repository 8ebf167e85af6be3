using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Identity.WorkHeld;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.PersonDetails;

public enum PersonChange
{
    AddRole,
    TakeRoleAway,
    Deactivate,
    Reactivate,
    RemoveSecondFactor,
    EndSessions,
}

/// <param name="AccountId">Whose account.</param>
/// <param name="Change">What to do.</param>
/// <param name="Grant">For a role that is added or taken away.</param>
public sealed record ChangePerson(Guid AccountId, PersonChange Change, Grant? Grant = null);

/// <summary>Changes what an account may do. It holds from the person's next request on.</summary>
public sealed class ChangePersonHandler(IdentityDb db, UserManager<Account> users, KeptAreas kept, WorkLeftBehind left, SecondFactors factors, SessionRegister sessions, PasskeyLetters letters, TellOfStaff staff, CurrentPerson current, TimeProvider clock)
{
    /// <returns>Null where the account is not the administrator's to keep.</returns>
    public async Task<Decision<string>?> HandleAsync(ChangePerson command, CancellationToken cancel)
    {
        Decision<string>? decision = null;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == command.AccountId, cancel);
                if (account is null || !kept.Keeps(account))
                {
                    return;
                }

                var area = kept.Known(command.Grant?.Area) ?? account.Grants[0].Area;
                if ((RefusalOf(account, command) ?? await LeftBehindAsync(account, command, cancel)) is { } refusal)
                {
                    decision = new[] { refusal };
                    db.Audit("PersonChangeRefused", account.Id.ToString(), area, $"{command.Change}: {refusal.Reason}");
                    return;
                }

                decision = new(await ApplyAsync(account, command, cancel));
                staff.Tell(account);
                db.Audit(ActionOf(command.Change), account.Id.ToString(), area, string.Join(", ", account.Held));
            },
            cancel);
        return decision;
    }

    private Refusal? RefusalOf(Account account, ChangePerson command)
    {
        var own = account.Id.ToString() == current.Value.AccountId;
        var held = command.Grant is not null && account.Held.Contains(command.Grant);
        return command.Change switch
        {
            PersonChange.AddRole or PersonChange.TakeRoleAway when account.FromProvider => new("Role", "This person’s roles come from where they sign in. Change them there"),
            PersonChange.AddRole when !kept.Keeps(command.Grant!.Area) => new("Area", "Select an area that you are an administrator of"),
            PersonChange.AddRole when held => new("Role", "This person already has this role in this area"),
            PersonChange.TakeRoleAway when !held => new("Role", "This person does not have this role any more"),
            PersonChange.TakeRoleAway when account.Grants.Count == 1 => new("Role", "This is the person's only role. Deactivate the account instead"),
            PersonChange.TakeRoleAway when own && command.Grant!.Role == Role.Administrator => new("Role", "Ask another administrator to take away your own role as administrator"),
            PersonChange.Deactivate when own => new("Role", "Ask another administrator to deactivate your own account"),
            PersonChange.RemoveSecondFactor when own => new("Role", "Set up your own app anew in “Your account”"),
            PersonChange.AddRole or PersonChange.TakeRoleAway or PersonChange.Deactivate or PersonChange.Reactivate or PersonChange.RemoveSecondFactor or PersonChange.EndSessions => null,
        };
    }

    private async Task<Refusal?> LeftBehindAsync(Account account, ChangePerson command, CancellationToken cancel) => command.Change switch
    {
        PersonChange.Deactivate when account.Active => await left.IfClosedAsync(account, cancel) is { } reason ? new Refusal("Role", reason) : null,
        PersonChange.TakeRoleAway when account.Active => await left.IfTakenAwayAsync(account, command.Grant!, cancel) is { } reason ? new Refusal("Role", reason) : null,
        PersonChange.AddRole or PersonChange.TakeRoleAway or PersonChange.Deactivate or PersonChange.Reactivate or PersonChange.RemoveSecondFactor or PersonChange.EndSessions => null,
    };

    private async Task<string> ApplyAsync(Account account, ChangePerson command, CancellationToken cancel)
    {
        switch (command.Change)
        {
            case PersonChange.AddRole:
                account.Grants.Add(new AccountGrant { AccountId = account.Id, Role = command.Grant!.Role, Area = command.Grant.Area });
                await sessions.RecallAllAsync(account.Id, cancel);
                return "Role added";
            case PersonChange.TakeRoleAway:
                account.Grants.RemoveAll(grant => grant.Role == command.Grant!.Role && grant.Area == command.Grant.Area);
                await sessions.RecallAllAsync(account.Id, cancel);
                return "Role taken away";
            case PersonChange.Deactivate:
                (account.DeactivatedAt, account.ClosedByProvider) = (clock.GetUtcNow(), false);
                await EndLinksAsync(account);
                await users.UpdateSecurityStampAsync(account).ThrowIfFailed();
                await sessions.EndAllAsync(account.Id, cancel);
                return "Account deactivated";
            case PersonChange.Reactivate:
                (account.DeactivatedAt, account.ClosedByProvider) = (null, false);
                return "Account reactivated";
            case PersonChange.RemoveSecondFactor:
                await factors.RemoveAsync(account.Id, cancel);
                await db.Passkeys.Where(row => row.AccountId == account.Id).ExecuteDeleteAsync(cancel);
                letters.Tell(account, "Your authenticator app was removed", "An administrator removed the app and the passkeys of your account.");
                await users.UpdateSecurityStampAsync(account).ThrowIfFailed();
                await sessions.EndAllAsync(account.Id, cancel);
                return "The app was removed, with any passkeys. The person sets up a new one at the next sign-in";
            case PersonChange.EndSessions:
                return $"{Amount.Of(await sessions.EndAllAsync(account.Id, cancel), "session")} ended";
        }

        throw new ArgumentOutOfRangeException(nameof(command));
    }

    private async Task EndLinksAsync(Account account)
    {
        foreach (var link in await db.Invitations.Where(row => row.AccountId == account.Id && row.EndedAt == null).ToListAsync())
        {
            link.EndedAt = clock.GetUtcNow();
        }
    }

    private static string ActionOf(PersonChange change) => change switch
    {
        PersonChange.AddRole or PersonChange.TakeRoleAway => "GrantsChanged",
        PersonChange.Deactivate => "AccountDeactivated",
        PersonChange.Reactivate => "AccountReactivated",
        PersonChange.RemoveSecondFactor => "SecondFactorRemoved",
        PersonChange.EndSessions => "SessionsEnded",
    };
}
