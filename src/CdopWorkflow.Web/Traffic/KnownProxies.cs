using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace CdopWorkflow.Web.Traffic;

/// <summary>Who asks, and whether by https, is what a proxy says that the settings name. Said by anybody else it is a claim, and is not believed.</summary>
internal static class KnownProxies
{
    public static ForwardedHeadersOptions OptionsOf(TrafficLimits limits)
    {
        // as many in a row as are known: the first that is not is who asks
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in limits.Proxies.Select(NetworkOf).OfType<System.Net.IPNetwork>())
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    /// <summary>Of "10.0.0.0/8", or of one address; null where it is neither.</summary>
    public static System.Net.IPNetwork? NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
