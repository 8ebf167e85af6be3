using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>
/// Tells which system a request comes from: "Authorization: Bearer keyId.secret", or a token of the provider that is set up for machines.
/// What is shown and not taken stands in the audit log, under the credential that it names where there is one.
/// </summary>
public sealed class MachineCredentials(NotificationsDb db, MachineTokens tokens, TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    /// <summary>As long as a hash, and none.</summary>
    private static readonly string NoHash = new('-', 64);

    /// <returns>The system; null when it shows nothing, or something wrong, revoked or too old. Which of these is nobody's business.</returns>
    public async Task<Machine?> FindAsync(string? authorization, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(authorization))
        {
            return null;
        }

        var (machine, named) = MachineTokens.In(authorization) is { } token ? ((await tokens.ReadAsync(token, cancel)).Machine, null) : await OwnAsync(authorization, cancel);
        if (machine is null)
        {
            db.Audit("CredentialRefused", named?.KeyId ?? "credential", named?.Area ?? "");
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return machine;
    }

    private async Task<(Machine? Machine, MachineCredential? Named)> OwnAsync(string authorization, CancellationToken cancel)
    {
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || authorization[Bearer.Length..].Trim().Split('.', 2) is not [{ Length: > 0 and <= 64 } keyId, { Length: > 0 } secret])
        {
            return (null, null);
        }

        var credential = await db.MachineCredentials.AsNoTracking().FirstOrDefaultAsync(row => row.KeyId == keyId, cancel);
        var given = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))));
        var wanted = Encoding.ASCII.GetBytes(credential?.SecretHash.ToLowerInvariant() ?? NoHash);

        // both sides are hashes of the same length, whether the credential is known or not: the time the comparison takes tells nothing
        var fits = CryptographicOperations.FixedTimeEquals(given, wanted);
        var machine = credential is { Revoked: false } && fits && clock.GetUtcNow() < credential.ValidUntil && !(clock.GetUtcNow() >= credential.RenewedUntil)
            ? new Machine(credential.KeyId, credential.Sender.Length > 0 ? credential.Sender : credential.KeyId, credential.System, credential.Area.Length > 0 ? [credential.Area] : [])
            : null;
        return (machine, credential);
    }
}
