using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Where passkeys belong. It comes from the settings and never from a request: what is asked for under another name has none.</summary>
/// <param name="Domain">The name that browsers bind a passkey to (RP ID).</param>
/// <param name="Origin">The address of every page that may ask for one; null for this machine under any port, where no address is set.</param>
public sealed record PasskeySite(string Domain, string? Origin)
{
    /// <summary>For trying the program out: browsers allow passkeys there without encryption.</summary>
    public static readonly PasskeySite ThisMachine = new("localhost", null);

    /// <returns>Null where browsers would make no passkeys.</returns>
    public static PasskeySite? At(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.Host == ThisMachine.Domain))
            ? new(uri.IdnHost, uri.GetLeftPart(UriPartial.Authority))
            : null;

    /// <summary>Whether a page at this address may ask for passkeys.</summary>
    public bool Allows(string origin) => Origin is null
        ? Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == Domain && (uri.Scheme is "http" or "https")
        : origin == Origin;

    public bool Serves(HttpRequest request) => string.Equals(request.Host.Host, Domain, StringComparison.OrdinalIgnoreCase);
}
