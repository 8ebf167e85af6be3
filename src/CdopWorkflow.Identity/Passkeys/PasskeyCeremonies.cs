using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>
/// What is asked of a browser, and whether its answer holds. The checks are the framework's (WebAuthn level 3, sections 7.1 and 7.2);
/// challenge, name and address are ours. Whoever calls saves, within a transaction.
/// </summary>
public sealed class PasskeyCeremonies(IdentityDb db, UserManager<Account> users, PasskeyChallenges challenges, IHttpContextAccessor http, TimeProvider clock, PasskeyAddress address)
{
    /// <summary>Far more than any device answers.</summary>
    private const int LongestAnswer = 16_384;

    private readonly PasskeySite? site = address.Site;

    private HttpContext Context => http.HttpContext!;

    /// <summary>Whether passkeys can be used at the address that was asked for.</summary>
    public bool Offered => site?.Serves(Context.Request) == true;

    /// <returns>What the browser hands to the device, JSON; null where there are no passkeys at this address.</returns>
    public async Task<string?> BeginAddingAsync(Account account)
    {
        if (!Offered)
        {
            return null;
        }

        var made = await Handler(PasskeyPurpose.Add).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name }, Context);
        challenges.Keep(PasskeyPurpose.Add, account.Id, made.AttestationState!);
        return made.CreationOptionsJson;
    }

    /// <param name="purpose">What the passkey is to open.</param>
    /// <param name="account">Whose passkeys will do; null for anybody's.</param>
    /// <returns>What the browser hands to the device, JSON; null where there are no passkeys at this address.</returns>
    public async Task<string?> BeginAskingAsync(PasskeyPurpose purpose, Account? account)
    {
        if (!Offered)
        {
            return null;
        }

        var made = await Handler(purpose).MakeRequestOptionsAsync(account, Context);
        challenges.Keep(purpose, account?.Id, made.AssertionState!);
        return made.RequestOptionsJson;
    }

    /// <returns>The new key; null where the answer does not hold.</returns>
    public async Task<UserPasskeyInfo?> FinishAddingAsync(Guid account, string answer, CancellationToken cancel)
    {
        if (!Offered || answer.Length > LongestAnswer || await challenges.TakeAsync(PasskeyPurpose.Add, account, cancel) is not { } challenge)
        {
            return null;
        }

        var result = await Handler(PasskeyPurpose.Add).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Context, CredentialJson = answer, AttestationState = challenge.State });
        return result.Succeeded ? result.Passkey : null;
    }

    /// <returns>Whose passkey answered; null where the answer does not hold, or is another person's.</returns>
    public async Task<Account?> FinishAskingAsync(PasskeyPurpose purpose, Guid? account, string answer, CancellationToken cancel)
    {
        if (!Offered || answer.Length > LongestAnswer || await challenges.TakeAsync(purpose, account, cancel) is not { } challenge)
        {
            return null;
        }

        var result = await Handler(purpose).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Context, CredentialJson = answer, AssertionState = challenge.State });
        if (!result.Succeeded)
        {
            return null;
        }

        var hash = AccountStore.HashOf(result.Passkey.CredentialId);
        var passkey = await db.Passkeys.SingleAsync(row => row.CredentialHash == hash, cancel);
        (passkey.SignCount, passkey.IsBackedUp, passkey.LastUsedAt) = (result.Passkey.SignCount, result.Passkey.IsBackedUp, clock.GetUtcNow());
        return await db.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == passkey.AccountId, cancel);
    }

    /// <summary>A password was given before a second factor: there it is enough that somebody touched the key.</summary>
    private PasskeyHandler<Account> Handler(PasskeyPurpose purpose) => new(users, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = site!.Domain,
        AuthenticatorTimeout = PasskeyChallenges.Lasts,
        UserVerificationRequirement = purpose switch
        {
            PasskeyPurpose.SignIn or PasskeyPurpose.Confirm => "required",
            PasskeyPurpose.Add or PasskeyPurpose.SecondFactor => "preferred",
        },
        ResidentKeyRequirement = "preferred",
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.TopOrigin is null && site.Allows(asked.Origin)),
    }));
}
