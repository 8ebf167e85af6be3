using System.Security.Cryptography;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>Keeps the authenticators and recovery codes of accounts. Whoever calls saves, within a transaction.</summary>
public sealed class SecondFactors(IdentityDb db, Sealer sealer, TimeProvider clock, IdentitySettings settings)
{
    private const int RecoveryCodes = 10;

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    public async Task<SecondStep> AfterPasswordAsync(Guid accountId, CancellationToken cancel) =>
        await HasAuthenticatorAsync(accountId, cancel) ? SecondStep.EnterCode
        : settings.SecondFactor == SecondFactorNeed.Required ? SecondStep.SetUp
        : SecondStep.None;

    public Task<bool> HasAuthenticatorAsync(Guid accountId, CancellationToken cancel) => db.Authenticators.AnyAsync(row => row.AccountId == accountId, cancel);

    public Task<int> RecoveryCodesLeftAsync(Guid accountId, CancellationToken cancel) =>
        db.RecoveryCodes.CountAsync(row => row.AccountId == accountId && row.UsedAt == null, cancel);

    /// <summary>Takes a code of the app or a recovery code, either of them once.</summary>
    public async Task<CodeTaken> TakeAsync(Guid accountId, string typed, CancellationToken cancel)
    {
        if (await db.Authenticators.SingleOrDefaultAsync(row => row.AccountId == accountId, cancel) is not { } authenticator)
        {
            return CodeTaken.None;
        }

        if (OneTimeCode.Match(sealer.OpenBytes(authenticator.SealedKey), typed, clock.GetUtcNow(), authenticator.UsedStep) is { } step)
        {
            authenticator.UsedStep = step;
            return CodeTaken.Authenticator;
        }

        var hash = Secret.Hash(Plain(typed));
        if (await db.RecoveryCodes.SingleOrDefaultAsync(row => row.AccountId == accountId && row.Hash == hash && row.UsedAt == null, cancel) is not { } recovery)
        {
            return CodeTaken.None;
        }

        recovery.UsedAt = clock.GetUtcNow();
        return CodeTaken.RecoveryCode;
    }

    /// <summary>Takes the place of an earlier authenticator and its recovery codes.</summary>
    /// <returns>The recovery codes, to be shown once; null where the code is not the app's.</returns>
    public async Task<IReadOnlyList<string>?> SetUpAsync(Guid accountId, byte[] key, string code, CancellationToken cancel)
    {
        if (OneTimeCode.Match(key, code, clock.GetUtcNow(), usedStep: 0) is not { } step)
        {
            return null;
        }

        await RemoveAsync(accountId, cancel);
        db.Authenticators.Add(new Authenticator { AccountId = accountId, SealedKey = sealer.SealBytes(key), SetUpAt = clock.GetUtcNow(), UsedStep = step });
        return AddRecoveryCodes(accountId);
    }

    /// <returns>New recovery codes, to be shown once; the earlier ones stop working.</returns>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Guid accountId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        return AddRecoveryCodes(accountId);
    }

    public async Task RemoveAsync(Guid accountId, CancellationToken cancel)
    {
        await db.Authenticators.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.RecoveryCodes.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Twelve letters of 31: 59 bits each, for a code that is hashed, counted and locked.</summary>
    private List<string> AddRecoveryCodes(Guid accountId)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Readable, 12).Chunk(4).Select(group => new string(group)))).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = Secret.Hash(Plain(code)) }));
        return codes;
    }

    private static string Plain(string typed) => new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
