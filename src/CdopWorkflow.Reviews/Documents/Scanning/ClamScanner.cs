using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Reviews.Documents.Scanning;

/// <summary>
/// Sends files to clamd with its INSTREAM command: chunks, each after its length in four bytes, then an empty one. Whatever goes
/// wrong on the way leaves the file waiting; only a plain answer says that it is clean.
/// </summary>
public sealed class ClamScanner(ScannerOptions options, ILogger<ClamScanner> log)
{
    private const int ChunkSize = 65_536;
    private const int LongestAnswer = 4096;

    public bool IsOn => options.IsOn;

    public async Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (!IsOn)
        {
            return new ScanResult(ScanState.NotScanned);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var socket = await ConnectAsync(limited.Token);
            await using var stream = new NetworkStream(socket);
            await SendAsync(stream, file, limited.Token);
            var answer = await AnswerAsync(stream, limited.Token);
            return ClamAnswer.Read(answer);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning(failure, "The virus scanner did not answer; the document waits");
            return new ScanResult(ScanState.Waiting);
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var isUnix = options.Address.StartsWith("unix:", StringComparison.Ordinal);
        var socket = isUnix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (isUnix)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(options.Address["unix:".Length..]), cancel);
            }
            else
            {
                var address = new Uri(options.Address);
                await socket.ConnectAsync(address.Host, address.Port, cancel);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A scanner that has had enough answers and closes in the middle: what it answered is read all the same.</summary>
    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
            var length = new byte[4];
            for (var sent = 0; sent < file.Length; sent += ChunkSize)
            {
                var chunk = file.Slice(sent, Math.Min(ChunkSize, file.Length - sent));
                BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
                await stream.WriteAsync(length, cancel);
                await stream.WriteAsync(chunk, cancel);
            }

            BinaryPrimitives.WriteInt32BigEndian(length, 0);
            await stream.WriteAsync(length, cancel);
        }
        catch (IOException)
        {
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), cancel);
            length += read;
            if (read == 0 || answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }
}
