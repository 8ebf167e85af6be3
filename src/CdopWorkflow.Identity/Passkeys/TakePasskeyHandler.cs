using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>
/// Takes a passkey as a whole sign-in, in place of the code after a password, or to confirm within a session who somebody is. What is
/// wrong does not count towards a lock: nobody guesses a signature.
/// </summary>
public sealed class TakePasskeyHandler(IdentityDb db, PasskeyCeremonies ceremonies, SignInCount count, CurrentPerson current, TimeProvider clock, IdentitySettings settings)
{
    public Task<string?> BeginSignInAsync() => ceremonies.BeginAskingAsync(PasskeyPurpose.SignIn, null);

    public async Task<string?> BeginAsync(PasskeyPurpose purpose, Guid account, CancellationToken cancel) =>
        await db.Accounts.SingleOrDefaultAsync(row => row.Id == account, cancel) is { } known ? await ceremonies.BeginAskingAsync(purpose, known) : null;

    /// <summary>Whether a page that knows the account can offer this.</summary>
    public async Task<bool> IsOfferedAsync(Guid account, CancellationToken cancel) => ceremonies.Offered && await db.Passkeys.AnyAsync(row => row.AccountId == account, cancel);

    /// <returns>The account; null when it is refused.</returns>
    public Task<Account?> SignInAsync(string answer, CancellationToken cancel) => TakeAsync(PasskeyPurpose.SignIn, null, answer, account => !account.FromProvider, ("SignedIn", "SignInRefused"), cancel);

    /// <returns>The account; null when it is refused.</returns>
    public Task<Account?> SecondAsync(HalfSignedIn half, string answer, CancellationToken cancel) =>
        TakeAsync(PasskeyPurpose.SecondFactor, half.AccountId, answer, account => account.SecurityStamp == half.Stamp, ("SignedIn", "SignInRefused"), cancel);

    /// <returns>The account; null when it is refused.</returns>
    public Task<Account?> ConfirmAsync(string answer, CancellationToken cancel) =>
        TakeAsync(PasskeyPurpose.Confirm, Guid.Parse(current.Value.AccountId), answer, _ => true, ("PasskeyConfirmed", "PasskeyRefused"), cancel);

    private async Task<Account?> TakeAsync(PasskeyPurpose purpose, Guid? expected, string answer, Func<Account, bool> fits, (string Taken, string Refused) words, CancellationToken cancel)
    {
        Account? taken = null;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await ceremonies.FinishAskingAsync(purpose, expected, answer, cancel);
                var open = account is null || !fits(account) ? (SignInOutcome?)null : SignInRules.Decide(account, passwordIsRight: true, clock.GetUtcNow(), settings);
                if (open == SignInOutcome.Welcome)
                {
                    SignInCount.Cleared(taken = account!);
                }

                // after a password, and within a session, the entry names the account whatever was answered
                var named = account ?? await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == expected, cancel);
                count.Note(named, taken is null ? words.Refused : words.Taken, taken is null ? $"Passkey: {open?.ToString() ?? "WrongAnswer"}" : "Passkey");
            },
            cancel);
        return taken;
    }
}
