using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SetUpAuthenticator;

/// <summary>An account with its app, and the recovery codes that are shown once.</summary>
public sealed record AppSetUp(Account Account, IReadOnlyList<string> RecoveryCodes);

/// <summary>Puts an authenticator app to an account: at the first sign-in, or in place of another one. Other sessions end.</summary>
public sealed class SetUpAuthenticatorHandler(IdentityDb db, UserManager<Account> users, SignInHandler signIn, SecondFactors factors, SessionRegister sessions, SignInCount count, CurrentPerson current)
{
    /// <summary>For someone who has signed in: asks for the password again, so that a session left open cannot be made a lasting one.</summary>
    public async Task<Decision<AppSetUp>> ReplaceAsync(string password, byte[] key, string code, CancellationToken cancel)
    {
        var known = await users.FindByIdAsync(current.Value.AccountId);
        return known is not null && await signIn.ConfirmAsync(known.Email!, password, cancel) is { } account
            ? await SetUpAsync(row => row.Id == account.Id, key, code, beginsSession: false, cancel)
            : new Refusal[] { new("Password", "Enter the password you sign in with now") };
    }

    /// <summary>For someone whose password was right and who has no app yet.</summary>
    public async Task<Decision<AppSetUp>> FirstAsync(HalfSignedIn half, byte[] key, string code, CancellationToken cancel) =>
        await factors.HasAuthenticatorAsync(half.AccountId, cancel)
            ? new Refusal[] { new("Code", "This account has an app already. Sign in again") }
            : await SetUpAsync(row => row.Id == half.AccountId && row.SecurityStamp == half.Stamp && row.DeactivatedAt == null, key, code, beginsSession: true, cancel);

    private async Task<Decision<AppSetUp>> SetUpAsync(
        System.Linq.Expressions.Expression<Func<Account, bool>> whose, byte[] key, string code, bool beginsSession, CancellationToken cancel)
    {
        Decision<AppSetUp> decision = new Refusal[] { new("Code", "The code is not the one your app shows. Enter the code it shows now, and check that the time on your phone is right") };
        await db.InTransactionAsync(
            async () =>
            {
                var account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(whose, cancel);
                if (account is null || await factors.SetUpAsync(account.Id, key, code, cancel) is not { } recovery)
                {
                    count.Note(account, "AuthenticatorRefused", "");
                    return;
                }

                count.Note(account, "AuthenticatorSetUp", "");
                if (beginsSession)
                {
                    SignInCount.Cleared(account);
                    count.Note(account, "SignedIn", CodeTaken.Authenticator.ToString());
                }

                await users.UpdateSecurityStampAsync(account).ThrowIfFailed();
                await sessions.EndAllAsync(account.Id, cancel);
                decision = new(new AppSetUp(account, recovery));
            },
            cancel);
        return decision;
    }
}
