using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SignIn;

/// <summary>Checks an address and a password, counts what fails, and locks.</summary>
public sealed class SignInHandler(
    IdentityDb db, UserManager<Account> users, IPasswordHasher<Account> hasher, Decoy decoy, CurrentPerson current, TimeProvider clock, IdentitySettings settings)
{
    /// <returns>The account, or null when the sign-in is refused.</returns>
    public Task<Account?> HandleAsync(string email, string password, CancellationToken cancel) =>
        CheckAsync(email, password, ("SignedIn", "SignInRefused"), cancel);

    /// <summary>Asks a person who has signed in for the password again; a wrong one counts like a refused sign-in.</summary>
    public Task<Account?> ConfirmAsync(string email, string password, CancellationToken cancel) =>
        CheckAsync(email, password, ("PasswordConfirmed", "PasswordRefused"), cancel);

    private async Task<Account?> CheckAsync(string email, string password, (string Right, string Wrong) actions, CancellationToken cancel)
    {
        var address = users.NormalizeEmail(email.Trim());
        var hash = await db.Accounts.Where(row => row.NormalizedEmail == address).Select(row => row.PasswordHash).SingleOrDefaultAsync(cancel);

        // one hash is computed whoever asks; it is slow on purpose, so it stands outside the transaction
        var right = hasher.VerifyHashedPassword(decoy.Account, hash ?? decoy.Account.PasswordHash!, password) != PasswordVerificationResult.Failed && hash is not null;
        Account? account = null;
        var outcome = SignInOutcome.UnknownAccount;
        await db.InTransactionAsync(
            async () =>
            {
                account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.NormalizedEmail == address, cancel);
                outcome = SignInRules.Decide(account, right && account?.PasswordHash == hash, clock.GetUtcNow(), settings);
                Count(account, outcome);
                Note(account, outcome, outcome == SignInOutcome.Welcome ? actions.Right : actions.Wrong);
            },
            cancel);
        return outcome == SignInOutcome.Welcome ? account : null;
    }

    private void Count(Account? account, SignInOutcome outcome)
    {
        if (account is null || outcome is SignInOutcome.Locked or SignInOutcome.Deactivated)
        {
            return;
        }

        account.AccessFailedCount = outcome == SignInOutcome.WrongPassword ? account.AccessFailedCount + 1 : 0;
        account.LockoutEnd = outcome == SignInOutcome.WrongPasswordAndLocked ? clock.GetUtcNow().AddMinutes(settings.LockMinutes) : null;
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    private void Note(Account? account, SignInOutcome outcome, string action)
    {
        if (account is not null)
        {
            current.ActAs(new Person(account.Id.ToString(), account.Name, account.Held));
        }

        // what was typed as an address may be a password: it is never written down
        db.Audit(
            action,
            account?.Id.ToString() ?? "unknown",
            account?.Held.Select(grant => grant.Area).FirstOrDefault() ?? "",
            outcome.ToString());
    }
}
