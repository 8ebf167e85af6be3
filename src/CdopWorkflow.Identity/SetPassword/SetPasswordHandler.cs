using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SetPassword;

/// <summary>Sets a password with a link, which then works no more.</summary>
public sealed class SetPasswordHandler(IdentityDb db, UserManager<Account> users, SessionRegister sessions, PasswordRules rules, CurrentPerson current, TimeProvider clock)
{
    public async Task<bool> WorksAsync(string token, CancellationToken cancel) => await FindAsync(token, cancel) is not null;

    /// <returns>Null where the link works no more.</returns>
    public async Task<Decision<Account>?> HandleAsync(string token, string password, CancellationToken cancel)
    {
        Decision<Account>? decision = null;
        await db.InTransactionAsync(
            async () =>
            {
                if (await FindAsync(token, cancel) is not { } link)
                {
                    db.Audit("PasswordLinkRefused", "unknown");
                    return;
                }

                var account = await db.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == link.AccountId, cancel);
                current.ActAs(new Person(account.Id.ToString(), account.Name, account.Held));
                decision = rules.RefusalOf(password, account.Name, account.Email!) is { } reason
                    ? new[] { new Refusal("Password", reason) }
                    : new Decision<Account>(account);
                if (decision.Accepted)
                {
                    link.EndedAt = clock.GetUtcNow();
                    (account.PasswordHash, account.AccessFailedCount, account.LockoutEnd) = (null, 0, null);
                    await users.AddPasswordAsync(account, password).ThrowIfFailed();
                    await sessions.EndAllAsync(account.Id, cancel);
                }

                db.Audit(decision.Accepted ? "PasswordSet" : "PasswordSetRefused", account.Id.ToString(), account.Grants[0].Area);
            },
            cancel);
        return decision;
    }

    private Task<Invitation?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow());
        return db.Invitations.SingleOrDefaultAsync(
            link => link.TokenHash == hash && link.EndedAt == null && link.ExpiresAt > now
                && db.Accounts.Any(account => account.Id == link.AccountId && account.DeactivatedAt == null),
            cancel);
    }
}
