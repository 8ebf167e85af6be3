using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace CdopWorkflow.Identity.ChangePassword;

/// <summary>A new password for whoever knows the old one. It ends every other session of the account.</summary>
public sealed class ChangePasswordHandler(IdentityDb db, UserManager<Account> users, SignInHandler signIn, SessionRegister sessions, PasswordRules rules, CurrentPerson current)
{
    public async Task<Decision<Account>> HandleAsync(string present, string wanted, CancellationToken cancel)
    {
        // the present password is asked like a sign-in, so that guesses through a stolen session count and lock as well
        var person = current.Value;
        var known = await users.FindByIdAsync(person.AccountId);
        var account = known is null ? null : await signIn.ConfirmAsync(known.Email!, present, cancel);
        Decision<Account> decision = account switch
        {
            null => new Refusal[] { new("Present", "Enter the password you sign in with now") },
            _ when rules.RefusalOf(wanted, account.Name, account.Email!) is { } reason => new Refusal[] { new("Wanted", reason) },
            _ when present == wanted => new Refusal[] { new("Wanted", "Enter a password that is not your present one") },
            _ => new Decision<Account>(account),
        };
        await db.InTransactionAsync(
            async () =>
            {
                if (decision.Accepted)
                {
                    account!.PasswordHash = null;
                    await users.AddPasswordAsync(account, wanted).ThrowIfFailed();
                    await sessions.EndAllAsync(account.Id, cancel);
                }

                db.Audit(decision.Accepted ? "PasswordChanged" : "PasswordChangeRefused", person.AccountId, person.Grants.Select(grant => grant.Area).FirstOrDefault() ?? "");
            },
            cancel);
        return decision;
    }
}
