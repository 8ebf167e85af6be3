using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.InvitePerson;

public sealed record InvitePerson(string Name, string Email, Grant Grant);

/// <summary>What the administrator passes on: the link works once and is never shown again.</summary>
public sealed record Invited(Guid AccountId, string Token);

/// <summary>Opens an account without a password, and makes links with which people set one.</summary>
public sealed class InvitePersonHandler(IdentityDb db, Accounts accounts, KeptAreas kept, TimeProvider clock, IdentitySettings settings)
{
    public async Task<Decision<Invited>> HandleAsync(InvitePerson command, CancellationToken cancel)
    {
        Decision<Invited> decision = new Refusal[] { new("Area", "Select an area that you are an administrator of") };
        await db.InTransactionAsync(
            async () =>
            {
                if (!kept.Keeps(command.Grant.Area))
                {
                    db.Audit("AccountRefused", "account", kept.Known(command.Grant.Area) ?? "", decision.Refusals[0].Reason);
                    return;
                }

                var created = await accounts.CreateWithinAsync(command.Name, command.Email, null, [command.Grant]);
                decision = created.Accepted ? new(new Invited(created.Value, await LinkAsync(created.Value, command.Grant.Area, cancel))) : new(null, created.Refusals);
            },
            cancel);
        return decision;
    }

    /// <summary>A new link for an account that exists; every earlier one stops working.</summary>
    /// <returns>Null where the account is not the administrator's to keep, is deactivated, or signs in elsewhere.</returns>
    public async Task<Invited?> AgainAsync(Guid accountId, CancellationToken cancel)
    {
        Invited? invited = null;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await db.Accounts.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == accountId, cancel);
                invited = account is { Active: true, FromProvider: false } && kept.Keeps(account)
                    ? new Invited(accountId, await LinkAsync(accountId, account.Grants[0].Area, cancel))
                    : null;
            },
            cancel);
        return invited;
    }

    private async Task<string> LinkAsync(Guid accountId, string area, CancellationToken cancel)
    {
        var (now, token) = (clock.GetUtcNow(), Secret.Create());
        foreach (var earlier in await db.Invitations.Where(row => row.AccountId == accountId && row.EndedAt == null).ToListAsync(cancel))
        {
            earlier.EndedAt = now;
        }

        db.Invitations.Add(new Invitation { AccountId = accountId, TokenHash = Secret.Hash(token), ExpiresAt = now.AddDays(settings.LinkDays) });
        db.Audit("PersonInvited", accountId.ToString(), area);
        return token;
    }
}
