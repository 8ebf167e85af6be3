using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace CdopWorkflow.Identity.MakeRecoveryCodes;

/// <summary>New recovery codes for whoever knows the password; the earlier ones stop working.</summary>
public sealed class MakeRecoveryCodesHandler(IdentityDb db, UserManager<Account> users, SignInHandler signIn, SecondFactors factors, SignInCount count, CurrentPerson current)
{
    public async Task<Decision<IReadOnlyList<string>>> HandleAsync(string password, CancellationToken cancel)
    {
        var known = await users.FindByIdAsync(current.Value.AccountId);
        if (known is null || await signIn.ConfirmAsync(known.Email!, password, cancel) is not { } account)
        {
            return new Refusal[] { new("Password", "Enter the password you sign in with now") };
        }

        IReadOnlyList<string> codes = [];
        await db.InTransactionAsync(
            async () =>
            {
                codes = await factors.RenewRecoveryCodesAsync(account.Id, cancel);
                count.Note(account, "RecoveryCodesMade", "");
            },
            cancel);
        return new(codes, []);
    }
}
