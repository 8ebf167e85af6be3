using System.Globalization;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Confirm;

/// <summary>Asks a person who has signed in to show again who they are. What is wrong counts, and locks, as at sign-in.</summary>
public sealed class ConfirmHandler(IdentityDb db, SignInHandler signIn, SecondFactors factors, SignInCount count, CurrentPerson current, TimeProvider clock, IdentitySettings settings)
{
    /// <returns>The account; null when it is refused.</returns>
    public async Task<Account?> HandleAsync(string? password, string? code, CancellationToken cancel)
    {
        var id = Guid.Parse(current.Value.AccountId, CultureInfo.InvariantCulture);
        var known = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        return known is null ? null
            : string.IsNullOrWhiteSpace(password) ? await ByCodeAsync(known.Id, code!, cancel)
            : await signIn.ConfirmAsync(known.Email!, password, cancel);
    }

    private async Task<Account?> ByCodeAsync(Guid id, string code, CancellationToken cancel)
    {
        Account? confirmed = null;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await db.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == id, cancel);
                var open = SignInRules.Decide(account, passwordIsRight: true, clock.GetUtcNow(), settings);
                if (open == SignInOutcome.Welcome && await factors.TakeAsync(id, code, cancel) != CodeTaken.None)
                {
                    SignInCount.Cleared(confirmed = account);
                }
                else if (open == SignInOutcome.Welcome)
                {
                    count.Failed(account);
                }

                count.Note(account, confirmed is null ? "CodeRefused" : "CodeConfirmed", open.ToString());
            },
            cancel);
        return confirmed;
    }
}
