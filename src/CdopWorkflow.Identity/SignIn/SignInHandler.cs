using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SignIn;

/// <summary>A right password, and what has to follow it before a session begins.</summary>
public sealed record PasswordTaken(Account Account, SecondStep Next);

/// <summary>Checks an address and a password, counts what fails, and locks.</summary>
public sealed class SignInHandler(
    IdentityDb db, UserManager<Account> users, IPasswordHasher<Account> hasher, Decoy decoy, SecondFactors factors, SignInCount count, TimeProvider clock, IdentitySettings settings)
{
    /// <returns>Null when the sign-in is refused.</returns>
    public async Task<PasswordTaken?> HandleAsync(string email, string password, CancellationToken cancel)
    {
        var taken = default(PasswordTaken);
        await CheckAsync(
            email,
            password,
            async (account, outcome) =>
            {
                taken = outcome == SignInOutcome.Welcome ? new PasswordTaken(account!, await factors.AfterPasswordAsync(account!.Id, cancel)) : null;

                // with a code still to come nothing is forgiven: else every right password would allow new guesses at codes
                if (taken is { Next: SecondStep.None } || taken?.Account.LockoutEnd is not null)
                {
                    SignInCount.Cleared(account!);
                }

                count.Note(account, taken is null ? "SignInRefused" : taken.Next == SecondStep.None ? "SignedIn" : "PasswordTaken", outcome.ToString());
            },
            cancel);
        return taken;
    }

    /// <summary>Asks a person who has signed in for the password again; a wrong one counts like a refused sign-in.</summary>
    public async Task<Account?> ConfirmAsync(string email, string password, CancellationToken cancel)
    {
        var confirmed = default(Account);
        await CheckAsync(
            email,
            password,
            (account, outcome) =>
            {
                if (outcome == SignInOutcome.Welcome)
                {
                    SignInCount.Cleared(confirmed = account!);
                }

                count.Note(account, confirmed is null ? "PasswordRefused" : "PasswordConfirmed", outcome.ToString());
                return Task.CompletedTask;
            },
            cancel);
        return confirmed;
    }

    private async Task CheckAsync(string email, string password, Func<Account?, SignInOutcome, Task> conclude, CancellationToken cancel)
    {
        var address = users.NormalizeEmail(email.Trim());
        var hash = await db.Accounts.Where(row => row.NormalizedEmail == address).Select(row => row.PasswordHash).SingleOrDefaultAsync(cancel);

        // one hash is computed whoever asks; it is slow on purpose, so it stands outside the transaction
        var verified = hasher.VerifyHashedPassword(decoy.Account, hash ?? decoy.Account.PasswordHash!, password);
        var right = verified != PasswordVerificationResult.Failed && hash is not null;
        var welcome = false;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.NormalizedEmail == address, cancel);
                var outcome = SignInRules.Decide(account, right && account?.PasswordHash == hash, clock.GetUtcNow(), settings);
                if (outcome is SignInOutcome.WrongPassword or SignInOutcome.WrongPasswordAndLocked)
                {
                    count.Failed(account!);
                    await db.SaveChangesAsync(cancel);
                }
                else if (outcome != SignInOutcome.Welcome)
                {
                    // where nothing is counted the same is asked of the database, of nobody's account: time tells no refusal from another
                    await db.Accounts.Where(row => row.Id == Guid.Empty).ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessFailedCount, 0), cancel);
                }

                welcome = outcome == SignInOutcome.Welcome;
                await conclude(account, outcome);
            },
            cancel);
        if (welcome && verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RenewAsync(address, hash!, password, cancel);
        }
    }

    /// <summary>
    /// Takes the place of a hash of fewer rounds than are asked for now. Only after a welcome: the time it takes would tell whoever is
    /// refused that the password was right. A password that was changed meanwhile stays.
    /// </summary>
    private async Task RenewAsync(string address, string hash, string password, CancellationToken cancel)
    {
        var renewed = hasher.HashPassword(decoy.Account, password);
        await db.Accounts.Where(row => row.NormalizedEmail == address && row.PasswordHash == hash).ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, renewed), cancel);
    }
}
