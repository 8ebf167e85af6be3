using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CdopWorkflow.Platform.Access;

/// <summary>
/// Checks what a provider signed: by one of its own keys and no shared secret, with an algorithm that is on our list, for us, in time.
/// What a token is about is for the caller to look at.
/// </summary>
public sealed class ProviderTokens(ProviderMetadata metadata, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>Signatures by a key pair only: with a shared secret, whoever can check a token could also make one.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    /// <param name="token">As it came.</param>
    /// <param name="audience">For whom it must be.</param>
    /// <param name="type">What its header must call it; null where that is left open.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token, or in one word what is wrong with it.</returns>
    public async Task<(JsonWebToken? Token, string Fault)> CheckAsync(string token, string audience, string? type, CancellationToken cancel)
    {
        var (result, fault) = await TryAsync(token, audience, type, await metadata.ReadAsync(cancel));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            (result, fault) = await TryAsync(token, audience, type, await metadata.ReadAnewAsync(cancel));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken read } ? (read, "") : (null, fault);
    }

    private async Task<(TokenValidationResult Result, string Fault)> TryAsync(string token, string audience, string? type, OpenIdConnectConfiguration known)
    {
        var result = await Reader.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = known.Issuer,
                ValidAudience = audience,
                IssuerSigningKeys = known.SigningKeys,
                ValidAlgorithms = Algorithms,
                ValidTypes = type is null ? null : [type],
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
            });
        return (result, result.Exception switch
        {
            null => "",
            SecurityTokenInvalidIssuerException => "WrongIssuer",
            SecurityTokenInvalidAudienceException => "WrongAudience",
            SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => "NotInTime",
            SecurityTokenInvalidTypeException => "WrongType",
            SecurityTokenInvalidAlgorithmException => "WrongAlgorithm",
            SecurityTokenInvalidSignatureException => "WrongSignature",
            SecurityTokenMalformedException or ArgumentException => "Unreadable",
            var other => other.GetType().Name,
        });
    }

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now - ClocksDiffer < end && (from is not { } begin || now + ClocksDiffer >= begin);
    }
}
