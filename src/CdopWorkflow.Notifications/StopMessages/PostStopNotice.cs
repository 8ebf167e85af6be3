using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>Hands a notice to a service, signed: HMAC-SHA256 with the shared secret over "{seconds since 1970}.{body}".</summary>
public sealed class PostStopNotice : IDisposable
{
    public const string SignatureHeader = "Cdop-Signature";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <returns>Null when the service has it, else what went wrong, in words for a coordinator.</returns>
    public async Task<string?> SendAsync(ToldService service, StopNoticeContent content, DateTimeOffset now, CancellationToken cancel)
    {
        var body = JsonSerializer.Serialize(content, JsonSerializerOptions.Web);
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Idempotency-Key", content.Id.ToString());
        request.Headers.Add(SignatureHeader, Sign(service.Secret, now, body));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.IsSuccessStatusCode ? null : $"The service did not take it ({(int)answer.StatusCode})";
        }
        catch (HttpRequestException)
        {
            return "The service could not be reached";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "The service did not answer in time";
        }
    }

    public void Dispose() => client.Dispose();

    private static string Sign(string secret, DateTimeOffset now, string body)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(hash)}";
    }
}
