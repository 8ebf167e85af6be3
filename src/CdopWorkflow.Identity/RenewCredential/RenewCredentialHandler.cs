using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.People;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.RenewCredential;

/// <summary>Issues a new credential to the same system, while the old one works for some days more: its operator changes it without a gap.</summary>
public sealed class RenewCredentialHandler(IdentityDb db, KeptAreas kept, IssueCredentialHandler issue, TimeProvider clock)
{
    /// <returns>The whole new credential, which is kept nowhere. Null where the old one is not the administrator’s to keep.</returns>
    public async Task<Decision<string>?> HandleAsync(string keyId, int days, CancellationToken cancel)
    {
        Decision<string>? decision = null;
        await db.InTransactionAsync(
            async () =>
            {
                if (await db.Machines.SingleOrDefaultAsync(row => row.KeyId == keyId, cancel) is not { } old || !kept.Keeps(old))
                {
                    return;
                }

                if (RefusalOf(old, clock.GetUtcNow()) is { } reason)
                {
                    decision = new[] { new Refusal("Days", reason) };
                    db.Audit("MachineCredentialRenewalRefused", keyId, old.Area);
                    return;
                }

                var (credential, machine) = issue.Add(old.System, old.Area, old.Sender.Length > 0 ? old.Sender : old.KeyId);
                var until = clock.GetUtcNow().AddDays(days);
                (old.RenewedBy, old.ValidUntil) = (machine.KeyId, until < old.ValidUntil ? until : old.ValidUntil);
                db.Publish(new MachineCredentialShortened(keyId, old.ValidUntil));
                db.Audit("MachineCredentialRenewed", machine.KeyId, old.Area, $"In place of {keyId}");
                decision = new(credential);
            },
            cancel);
        return decision;
    }

    /// <summary>One that works no more is not renewed: whoever holds it was told so, or it was taken away for a reason.</summary>
    internal static string? RefusalOf(MachineCredential old, DateTimeOffset now) => old switch
    {
        { RevokedAt: not null } => "This credential was revoked. Issue a new one",
        { RenewedBy.Length: > 0 } => "This credential has been renewed already. Renew the new one",
        _ when old.ValidUntil <= now => "This credential has expired. Issue a new one",
        _ => null,
    };
}
