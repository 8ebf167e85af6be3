using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CdopWorkflow.Platform.Access;

/// <summary>
/// What an OpenID Connect provider says of itself: its addresses, and the keys it signs with. Read once in half a day, and at once when
/// a key is unknown, so that a provider that changes its keys shuts nobody out.
/// </summary>
public sealed class ProviderMetadata(string authority) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>Whoever sends tokens with invented keys must not make us ask the provider each time.</summary>
    private static readonly TimeSpan AnewAtMostEvery = TimeSpan.FromMinutes(1);

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 1024 * 1024 };

    private readonly SemaphoreSlim turn = new(1, 1);
    private OpenIdConnectConfiguration? known;
    private long readAt;
    private long? anewAt;

    /// <summary>Whether nobody can listen in: by https, or without leaving this machine.</summary>
    public static bool MayBeAsked(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || IsOnThisMachine(authority));

    /// <exception cref="IOException">The provider does not answer, or not with its description.</exception>
    public Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancel) => ReadAsync(anew: false, cancel);

    /// <summary>As it is now: the provider may have changed its keys.</summary>
    /// <exception cref="IOException">The provider does not answer, or not with its description.</exception>
    public Task<OpenIdConnectConfiguration> ReadAnewAsync(CancellationToken cancel) => ReadAsync(anew: true, cancel);

    public void Dispose() => turn.Dispose();

    private async Task<OpenIdConnectConfiguration> ReadAsync(bool anew, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var now = Environment.TickCount64;
            var again = anew && (anewAt is not { } last || now - last > AnewAtMostEvery.TotalMilliseconds);
            if (known is null || again || now - readAt > Lasts.TotalMilliseconds)
            {
                anewAt = again ? now : anewAt;
                var address = $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
                var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, new HttpDocumentRetriever(Http) { RequireHttps = !IsOnThisMachine(authority) }, cancel);
                (known, readAt) = (read, now);
            }

            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    private static bool IsOnThisMachine(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var address) && address is { IsLoopback: true, Scheme: "http" };
}
