using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Identity.SignIn;

/// <summary>Counts what fails, locks, and writes down what came of an attempt.</summary>
public sealed class SignInCount(IdentityDb db, CurrentPerson current, TimeProvider clock, IdentitySettings settings)
{
    public void Failed(Account account)
    {
        account.AccessFailedCount++;
        account.LockoutEnd = account.AccessFailedCount >= settings.LockAfterAttempts ? clock.GetUtcNow().AddMinutes(settings.LockMinutes) : null;
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    public static void Cleared(Account account)
    {
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    public void Note(Account? account, string action, string detail)
    {
        if (account is not null)
        {
            current.ActAs(new Person(account.Id.ToString(), account.Name, account.Held));
        }

        // what was typed as an address may be a password: it is never written down
        db.Audit(action, account?.Id.ToString() ?? "unknown", account?.Held.Select(grant => grant.Area).FirstOrDefault() ?? "", detail);
    }
}
