using System.Net;
using System.Net.Sockets;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>Which addresses lie on the open internet. Everything that a registry sets aside (RFC 6890, RFC 4291) does not.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] SetAside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6, only what is handed out for the internet; what wraps an IPv4 address (NAT64, 6to4, Teredo) could lead anywhere.</summary>
    private static readonly IPNetwork Internet6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SetAside6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool IsPublic(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return real.AddressFamily == AddressFamily.InterNetwork
            ? !SetAside.Any(network => network.Contains(real))
            : Internet6.Contains(real) && !SetAside6.Any(network => network.Contains(real));
    }

    /// <summary>Why messages may not go to an address as it is written; null where they may. Where its name leads is judged at each connection.</summary>
    public static string? RefusalOf(string? text, bool allowPrivate)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
        {
            return "Enter an address that begins with https://";
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return "The address must have no user name, password or fragment";
        }

        if (allowPrivate)
        {
            return null;
        }

        if (address.Scheme != "https")
        {
            return "Enter an address that begins with https://";
        }

        var isLocal = address.IsLoopback || !address.DnsSafeHost.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(address.DnsSafeHost, out _);
        return isLocal || (IPAddress.TryParse(address.DnsSafeHost, out var number) && !IsPublic(number))
            ? "The address must be on the open internet, not on this machine or a private network"
            : null;
    }
}
