using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Notifications.Api;

/// <summary>Reads the body of a request that holds an identity.</summary>
internal static class BodyText
{
    /// <returns>Null when there is more than we read.</returns>
    public static async Task<string?> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        // as large a buffer anew for every request would have all memory collected every few dozen of them
        var length = -1;
        var buffer = ArrayPool<byte>.Shared.Rent(most + 1);
        try
        {
            length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most + 1), most + 1, throwOnEndOfStream: false, cancel);
            return length > most ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            // what it said must not wait in memory for whoever rents it next
            Array.Clear(buffer, 0, length < 0 ? buffer.Length : length);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
