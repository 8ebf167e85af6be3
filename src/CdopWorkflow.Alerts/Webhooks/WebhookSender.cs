using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>
/// Sends one message. It follows no redirect and uses no proxy, and it looks at the address that a name leads to at the moment of
/// connecting, so that a name cannot be public when it is checked and private when it is used.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    /// <summary>"t=1756803600,v1=…": seconds since 1970, and HMAC-SHA256 with the secret over "seconds.body", in hexadecimal.</summary>
    public const string SignatureHeader = "Cdop-Signature";

    public const string KeyHeader = "Idempotency-Key";

    private readonly HttpClient client;
    private readonly WebhookSettings settings;
    private readonly TimeProvider clock;

    public WebhookSender(WebhookSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        };
    }

    public static string Sign(string secret, long seconds, string body) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}"))));

    public async Task<Platform.Mail.Delivery> SendAsync(Uri address, string secret, Guid key, string body, CancellationToken cancel)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.Add(KeyHeader, key.ToString());
        request.Headers.Add(SignatureHeader, string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Sign(secret, seconds, body)}"));
        request.Headers.UserAgent.ParseAdd("CdopWorkflow");
        try
        {
            // what it answers beside the status is not read
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return Judge(answer.StatusCode);
        }
        catch (HttpRequestException failure) when (failure.InnerException is AddressRefusedException)
        {
            return new(DeliveryKind.Refused, "The name leads to this machine or a private network: not sent");
        }
        catch (HttpRequestException)
        {
            return new(DeliveryKind.NotNow, "The receiver could not be reached");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(DeliveryKind.NotNow, "The receiver did not answer in time");
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>A receiver that is busy or broken is tried again; one that says no is not. A redirect is no acceptance.</summary>
    private static Platform.Mail.Delivery Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => new(DeliveryKind.Accepted, $"The receiver took it ({(int)status})"),
        408 or 425 or 429 or >= 500 => new(DeliveryKind.NotNow, $"The receiver cannot take it now ({(int)status})"),
        _ => new(DeliveryKind.Refused, $"The receiver refused it ({(int)status})"),
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (!settings.AllowPrivateAddresses && !found.All(PublicAddresses.IsPublic))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class AddressRefusedException() : Exception("The address is not on the open internet.");
}
