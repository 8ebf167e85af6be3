using System.Security.Cryptography;
using System.Text.Json;
using CdopWorkflow.Identity.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Keeps a challenge in the browser it was given to, sealed, for five minutes and one answer.</summary>
public sealed class PasskeyChallenges(IdentityDb db, IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private const string CookieName = "cdop-passkey";
    private const string CookiePath = "/account";
    private readonly IDataProtector protector = protection.CreateProtector("passkey challenge");

    private HttpContext Context => http.HttpContext!;

    public void Keep(PasskeyPurpose purpose, Guid? account, string state) => Context.Response.Cookies.Append(
        CookieName,
        protector.Protect(JsonSerializer.Serialize(new PasskeyChallenge(purpose, account, state, clock.GetUtcNow() + Lasts))),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Context.Request.IsHttps, Path = CookiePath });

    /// <summary>Takes it out of the browser and writes down that it was used; whoever calls saves, whatever comes of the answer.</summary>
    /// <returns>Null where this browser has no challenge for this, or it ran out, or was answered before.</returns>
    public async Task<PasskeyChallenge?> TakeAsync(PasskeyPurpose purpose, Guid? account, CancellationToken cancel)
    {
        if (Read() is not { } challenge || challenge.Purpose != purpose || challenge.AccountId != account || clock.GetUtcNow() >= challenge.Until)
        {
            return null;
        }

        var (now, hash) = (clock.GetUtcNow(), People.Secret.Hash(challenge.State));
        await db.UsedChallenges.Where(row => row.Until < now).ExecuteDeleteAsync(cancel);
        if (await db.UsedChallenges.AnyAsync(row => row.Hash == hash, cancel))
        {
            return null;
        }

        db.UsedChallenges.Add(new UsedChallenge { Hash = hash, Until = challenge.Until });
        return challenge;
    }

    private PasskeyChallenge? Read()
    {
        if (!Context.Request.Cookies.TryGetValue(CookieName, out var cookie))
        {
            return null;
        }

        Context.Response.Cookies.Delete(CookieName, new CookieOptions { Path = CookiePath });
        try
        {
            return JsonSerializer.Deserialize<PasskeyChallenge>(protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
