using System.Buffers.Text;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Puts a passkey to the account of the person who asks.</summary>
public sealed class AddPasskeyHandler(IdentityDb db, PasskeyCeremonies ceremonies, SecondFactors factors, PasskeyLetters letters, SignInCount count, CurrentPerson current, TimeProvider clock)
{
    /// <summary>Enough for every device and a spare key.</summary>
    public const int Most = 10;

    /// <returns>What to hand to the device, JSON; null where this person cannot have another passkey here.</returns>
    public async Task<string?> BeginAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } account && await RefusalOfAsync(account, cancel) is null ? await ceremonies.BeginAddingAsync(account) : null;

    public async Task<Decision<Passkey>> HandleAsync(string name, string answer, CancellationToken cancel)
    {
        Decision<Passkey> decision = new Refusal[] { new("Name", "The passkey was not added. Try again") };
        await db.InTransactionAsync(
            async () =>
            {
                var account = await FindAsync(cancel);
                if (account is null || await RefusalOfAsync(account, cancel) is { } refusal)
                {
                    decision = new[] { new Refusal("Name", "You cannot add a passkey now") };
                    count.Note(account, "PasskeyRefused", "NotAllowed");
                }
                else if (await ceremonies.FinishAddingAsync(account.Id, answer, cancel) is { } made)
                {
                    decision = new(Add(account, name.Trim(), made));
                }
                else
                {
                    count.Note(account, "PasskeyRefused", "WrongAnswer");
                }
            },
            cancel);
        return decision;
    }

    /// <summary>Why this person can have no further passkey; null where they can.</summary>
    public async Task<string?> RefusalAsync(CancellationToken cancel) => await FindAsync(cancel) is { } account ? await RefusalOfAsync(account, cancel) : "NoAccount";

    /// <summary>The app is what remains when a device is lost, or a browser runs no scripts: it comes first.</summary>
    private async Task<string?> RefusalOfAsync(Account account, CancellationToken cancel) =>
        account.FromProvider ? "FromProvider"
        : !await factors.HasAuthenticatorAsync(account.Id, cancel) ? "NoApp"
        : await db.Passkeys.CountAsync(row => row.AccountId == account.Id, cancel) >= Most ? "TooMany"
        : null;

    private Task<Account?> FindAsync(CancellationToken cancel) => Guid.TryParse(current.Value.AccountId, out var id)
        ? db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id && row.DeactivatedAt == null, cancel)
        : Task.FromResult<Account?>(null);

    private Passkey Add(Account account, string name, UserPasskeyInfo made)
    {
        var passkey = new Passkey
        {
            AccountId = account.Id,
            CredentialId = Base64Url.EncodeToString(made.CredentialId),
            CredentialHash = AccountStore.HashOf(made.CredentialId),
            PublicKey = Base64Url.EncodeToString(made.PublicKey),
            SignCount = made.SignCount,
            Transports = TransportsOf(made),
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            Name = name,
            AddedAt = clock.GetUtcNow(),
        };
        db.Passkeys.Add(passkey);
        count.Note(account, "PasskeyAdded", passkey.Id.ToString());
        letters.Tell(account, "A passkey was added to your account", $"The passkey “{name}” was added to your account.");
        return passkey;
    }

    /// <summary>A hint for the browser: what is too long to be one is left out.</summary>
    private static string TransportsOf(UserPasskeyInfo made) => string.Join(',', (made.Transports ?? []).Where(one => one.Length is > 0 and <= 20 && one.All(char.IsAsciiLetterLower)).Take(6));
}
