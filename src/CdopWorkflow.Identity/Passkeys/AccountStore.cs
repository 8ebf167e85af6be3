using System.Buffers.Text;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Accounts as the framework finds them, and their passkeys, which it only reads: each change has an audit entry and a letter.</summary>
public sealed class AccountStore(IdentityDb context) : UserOnlyStore<Account, IdentityDb, Guid>(context)
{
    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        (await Context.Passkeys.AsNoTracking().Where(row => row.AccountId == user.Id).ToListAsync(cancellationToken)).ConvertAll(InfoOf);

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = HashOf(credentialId);
        return await Context.Accounts.SingleOrDefaultAsync(row => Context.Passkeys.Any(passkey => passkey.CredentialHash == hash && passkey.AccountId == row.Id), cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = HashOf(credentialId);
        return await Context.Passkeys.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == user.Id && row.CredentialHash == hash, cancellationToken) is { } passkey ? InfoOf(passkey) : null;
    }

    public override Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException("Passkeys are written by their handlers.");

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException("Passkeys are written by their handlers.");

    internal static string HashOf(byte[] credentialId) => Secret.Hash(Base64Url.EncodeToString(credentialId));

    /// <summary>What the device said of its maker when the passkey was made is not asked for, and not kept.</summary>
    private static UserPasskeyInfo InfoOf(Passkey row) => new(
        Base64Url.DecodeFromChars(row.CredentialId),
        Base64Url.DecodeFromChars(row.PublicKey),
        row.AddedAt,
        (uint)row.SignCount,
        row.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true,
        row.IsBackupEligible,
        row.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}
