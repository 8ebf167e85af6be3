using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.SignIn;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Provider;

/// <summary>Someone whom the provider signed in and who has a role here, and what has to follow.</summary>
public sealed record ProviderTaken(Account Account, Guid Answer, SecondStep Next);

/// <summary>Lets in whom the provider signed in and the settings give a role. The account is made at the first time, and its roles follow the provider's word.</summary>
public sealed class ProviderSignInHandler(
    IdentityDb db, UserManager<Account> users, Accounts accounts, SecondFactors factors, SessionRegister sessions, TellOfStaff staff, SignInCount count, Sealer sealer, ProviderSettings settings, TimeProvider clock)
{
    /// <summary>One name for whichever provider is set up: the person's key holds the issuer.</summary>
    private const string Login = "openid";

    /// <returns>Null when the person has no access.</returns>
    public async Task<ProviderTaken?> HandleAsync(ProviderPerson person, string state, CancellationToken cancel)
    {
        ProviderTaken? taken = null;
        var hash = Secret.Hash(state);
        await db.InTransactionAsync(
            async () =>
            {
                if (await db.ProviderAnswers.AnyAsync(row => row.StateHash == hash, cancel))
                {
                    count.Note(null, "SignInRefused", "Provider: AnswerUsedBefore");
                    return;
                }

                var grants = person.Grants(settings);
                var account = await FindAsync(person, cancel);
                var refusal = account is null ? grants.Count == 0 ? "NoRole" : null : await FollowAsync(account, person, grants, cancel);
                if (refusal is null && account is null)
                {
                    (account, refusal) = await CreateAsync(person, grants, cancel);
                }

                if (refusal is not null)
                {
                    count.Note(account, "SignInRefused", $"Provider: {refusal}");
                    return;
                }

                var answer = AnswerOf(person, hash, account!.Id);
                db.ProviderAnswers.Add(answer);
                var next = person.ShowedTwoFactors(settings) ? SecondStep.None : await factors.AfterPasswordAsync(account.Id, cancel);
                taken = new(account, answer.Id, next);
                count.Note(account, next == SecondStep.None ? "SignedIn" : "ProviderTaken", "Provider");
            },
            cancel);
        return taken;
    }

    /// <summary>The person who is signed in has shown the provider again who they are.</summary>
    public async Task<Account?> ConfirmAsync(ProviderPerson person, Guid expected, bool isRecent, CancellationToken cancel)
    {
        Account? confirmed = null;
        await db.InTransactionAsync(
            async () =>
            {
                var account = await FindAsync(person, cancel);
                confirmed = isRecent && account is { Active: true } && account.Id == expected ? account : null;
                count.Note(account, confirmed is null ? "ProviderConfirmationRefused" : "ProviderConfirmed", isRecent ? "" : "NotRecent");
            },
            cancel);
        return confirmed;
    }

    /// <summary>The name under which an account is found: of any length at the provider, of one length here.</summary>
    internal static string KeyOf(string issuer, string subject) => Secret.Hash($"{issuer}\n{subject}");

    private async Task<Account?> FindAsync(ProviderPerson person, CancellationToken cancel)
    {
        var key = KeyOf(person.Issuer, person.Subject);
        return await db.Accounts.Include(row => row.Grants)
            .SingleOrDefaultAsync(row => db.Set<IdentityUserLogin<Guid>>().Any(login => login.UserId == row.Id && login.LoginProvider == Login && login.ProviderKey == key), cancel);
    }

    private async Task<(Account? Account, string? Refusal)> CreateAsync(ProviderPerson person, IReadOnlyList<Grant> grants, CancellationToken cancel)
    {
        if (person.Email is not { } email)
        {
            return (null, "NoEmail");
        }

        // an account of ours with this address is never taken over: who controls an address at the provider need not be its owner
        var created = await accounts.CreateWithinAsync(person.Name ?? email, email, null, grants);
        if (!created.Accepted)
        {
            return (null, $"No account: {created.Refusals[0].Field}");
        }

        var account = await db.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == created.Value, cancel);
        account.FromProvider = true;
        await users.AddLoginAsync(account, new UserLoginInfo(Login, KeyOf(person.Issuer, person.Subject), settings.Name)).ThrowIfFailed();
        return (account, null);
    }

    /// <summary>What the provider says now holds now.</summary>
    private async Task<string?> FollowAsync(Account account, ProviderPerson person, IReadOnlyList<Grant> grants, CancellationToken cancel)
    {
        if (!account.Active && !account.ClosedByProvider)
        {
            return nameof(SignInOutcome.Deactivated);
        }

        if (grants.Count == 0)
        {
            (account.DeactivatedAt, account.ClosedByProvider) = (account.DeactivatedAt ?? clock.GetUtcNow(), true);
            await sessions.EndAllAsync(account.Id, cancel);
            staff.Tell(account);
            return "NoRole";
        }

        var name = person.Name?.Trim() is { Length: > 0 and <= 200 } said ? said : account.Name;
        if (account.Active && name == account.Name && account.Held.ToHashSet().SetEquals(grants))
        {
            return null;
        }

        (account.Name, account.DeactivatedAt, account.ClosedByProvider) = (name, null, false);
        account.Grants.RemoveAll(held => !grants.Contains(new Grant(held.Role, held.Area)));
        account.Grants.AddRange(grants.Except(account.Held).Select(grant => new AccountGrant { AccountId = account.Id, Role = grant.Role, Area = grant.Area }));
        await sessions.RecallAllAsync(account.Id, cancel);
        staff.Tell(account);
        db.Audit("GrantsChanged", account.Id.ToString(), grants[0].Area, $"Provider: {string.Join(", ", grants)}");
        return null;
    }

    private ProviderAnswer AnswerOf(ProviderPerson person, string hash, Guid account) => new()
    {
        StateHash = hash,
        AccountId = account,
        SessionHash = person.Session is { } session ? Secret.Hash(session) : null,
        SealedIdToken = sealer.SealBytes(System.Text.Encoding.ASCII.GetBytes(person.IdToken)),
        At = clock.GetUtcNow(),
    };
}
