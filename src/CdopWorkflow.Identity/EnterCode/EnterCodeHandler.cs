using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.EnterCode;

/// <summary>Takes the second factor of someone whose password was right. A wrong code counts and locks like a wrong password.</summary>
public sealed class EnterCodeHandler(IdentityDb db, SecondFactors factors, SignInCount count, TimeProvider clock, IdentitySettings settings)
{
    /// <returns>The account and what the code was; null when it is refused.</returns>
    public async Task<(Account Account, CodeTaken Taken)?> HandleAsync(HalfSignedIn half, string code, CancellationToken cancel)
    {
        Account? account = null;
        var taken = CodeTaken.None;
        await db.InTransactionAsync(
            async () =>
            {
                account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == half.AccountId && row.SecurityStamp == half.Stamp, cancel);

                // the password was right: what else stands against the account is decided as at sign-in
                var open = SignInRules.Decide(account, passwordIsRight: true, clock.GetUtcNow(), settings);
                taken = open == SignInOutcome.Welcome ? await factors.TakeAsync(half.AccountId, code, cancel) : CodeTaken.None;
                if (taken != CodeTaken.None)
                {
                    SignInCount.Cleared(account!);
                }
                else if (open == SignInOutcome.Welcome)
                {
                    count.Failed(account!);
                }

                count.Note(account, taken == CodeTaken.None ? "SignInRefused" : "SignedIn", taken != CodeTaken.None ? taken.ToString() : open == SignInOutcome.Welcome ? "WrongCode" : open.ToString());
            },
            cancel);
        return taken == CodeTaken.None ? null : (account!, taken);
    }
}
