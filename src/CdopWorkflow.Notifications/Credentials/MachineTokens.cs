using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>What came of a token.</summary>
public enum MachineTokenFault
{
    None,

    /// <summary>It is not the provider's, not for us, not in time, or names no system.</summary>
    Wrong,

    /// <summary>It is genuine and does not allow this.</summary>
    NotAllowed,

    /// <summary>The provider does not answer, so that nothing can be said of it.</summary>
    Away,
}

/// <summary>Reads access tokens of the provider that is set up for machines.</summary>
public sealed class MachineTokens(IOptions<MachineTokenSettings> options, AreaTable areas, TimeProvider clock) : IDisposable
{
    private const string Bearer = "Bearer ";
    private readonly MachineTokenSettings settings = options.Value;
    private readonly ProviderMetadata metadata = new(options.Value.Authority);

    /// <returns>The token in a header; null where there is none. Ours have one dot, a signed token has two.</returns>
    public static string? In(string? authorization) =>
        authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true && authorization[Bearer.Length..].Trim() is var token && token.Count(letter => letter == '.') == 2 ? token : null;

    public async Task<(Machine? Machine, MachineTokenFault Fault)> ReadAsync(string token, CancellationToken cancel)
    {
        if (!settings.IsSetUp)
        {
            return (null, MachineTokenFault.Wrong);
        }

        try
        {
            var (read, _) = await new ProviderTokens(metadata, clock).CheckAsync(token, settings.Audience, type: null, cancel);
            return read is null ? (null, MachineTokenFault.Wrong) : Judge(read);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return (null, MachineTokenFault.Away);
        }
    }

    public void Dispose() => metadata.Dispose();

    private (Machine? Machine, MachineTokenFault Fault) Judge(JsonWebToken token)
    {
        var system = Values(token, settings.SystemClaim).FirstOrDefault();
        var within = settings.AreaClaim.Length == 0 ? [] : Values(token, settings.AreaClaim).Where(code => areas.Find(code) is not null).Distinct().ToList();
        return system is not { Length: > 0 and <= 200 } ? (null, MachineTokenFault.Wrong)
            : !Values(token, settings.ScopeClaim).Contains(settings.Scope, StringComparer.Ordinal) ? (null, MachineTokenFault.NotAllowed)
            : settings.AreaClaim.Length > 0 && within.Count == 0 ? (null, MachineTokenFault.NotAllowed)
            : (Of(token.Issuer, system, within), MachineTokenFault.None);
    }

    /// <summary>A list, or words in one text (RFC 8693 section 4.2).</summary>
    private static IEnumerable<string> Values(JsonWebToken token, string claim) =>
        token.Claims.Where(one => one.Type == claim).SelectMany(one => one.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same system is the same sender whatever token it shows, and never one with a credential of ours.</summary>
    private static Machine Of(string issuer, string system, IReadOnlyList<string> within)
    {
        var key = $"token-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{system}")))[..40]}";
        return new(key, key, system, within);
    }
}
