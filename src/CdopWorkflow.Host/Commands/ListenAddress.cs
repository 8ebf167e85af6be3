using System.Net;
using System.Net.Sockets;

namespace CdopWorkflow.Host.Commands;

/// <summary>The address of --url, looked at before an installation is opened or filled.</summary>
internal static class ListenAddress
{
    /// <param name="urls">"http://127.0.0.1:5080"; several with semicolons between them.</param>
    /// <returns>Why nobody can be served there, in the user's words; null where nothing speaks against it.</returns>
    public static string? FaultOf(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(FaultOfOne).DefaultIfEmpty("--url is empty.").FirstOrDefault(fault => fault is not null);

    private static string? FaultOfOne(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"{url} is not an address to listen on. Write it like {ServeCommand.DefaultUrl}.";
        }

        if (address.IsUnixPipe || address.IsNamedPipe)
        {
            return null;
        }

        var host = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var given) ? given : IPAddress.Any;
        using var listener = new TcpListener(host, address.Port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"Another program listens on {url} already. Stop it, or choose another address with --url.";
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AccessDenied)
        {
            return $"This user may not listen on {url}. Choose a port above 1023 with --url.";
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return $"This machine has no address {address.Host}. Choose another with --url.";
        }
    }
}
