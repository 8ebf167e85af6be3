using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.PasskeyDetails;

/// <summary>Names and removes passkeys of the person who asks; those of others do not exist.</summary>
public sealed class ChangePasskeyHandler(IdentityDb db, PasskeyLetters letters, SignInCount count, CurrentPerson current)
{
    private Guid Own => Guid.TryParse(current.Value.AccountId, out var id) ? id : Guid.Empty;

    public Task<Passkey?> FindAsync(Guid id, CancellationToken cancel)
    {
        var own = Own;
        return db.Passkeys.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == own, cancel);
    }

    /// <returns>Whether there was such a passkey.</returns>
    public Task<bool> RenameAsync(Guid id, string name, CancellationToken cancel) => ChangeAsync(
        id,
        passkey =>
        {
            var before = passkey.Name;
            passkey.Name = name.Trim();
            return ("PasskeyRenamed", "A passkey of your account has a new name", $"The passkey “{before}” of your account is now called “{passkey.Name}”.");
        },
        cancel);

    /// <returns>Whether there was such a passkey.</returns>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancel) => ChangeAsync(
        id,
        passkey =>
        {
            db.Passkeys.Remove(passkey);
            return ("PasskeyRemoved", "A passkey was removed from your account", $"The passkey “{passkey.Name}” was removed from your account, and does not sign you in any more.");
        },
        cancel);

    private async Task<bool> ChangeAsync(Guid id, Func<Passkey, (string Action, string Subject, string What)> change, CancellationToken cancel)
    {
        var found = false;
        await db.InTransactionAsync(
            async () =>
            {
                if (await FindAsync(id, cancel) is { } passkey)
                {
                    found = true;
                    var account = await db.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == passkey.AccountId, cancel);
                    var (action, subject, what) = change(passkey);
                    count.Note(account, action, id.ToString());
                    letters.Tell(account, subject, what);
                }
            },
            cancel);
        return found;
    }
}
