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
            var (answer, wasCut) = await TalkAsync(file, limited.Token);
            var result = ClamAnswer.Read(answer);

            // clamd hangs up on what is too large for it, and its answer may be lost with the line: a small file tells whether it lives
            return wasCut && result.State == ScanState.Waiting && ClamAnswer.Read((await TalkAsync(new byte[] { 0 }, limited.Token)).Answer).State == ScanState.Clean
                ? new ScanResult(ScanState.TooLarge)
                : result;
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning(failure, "The virus scanner did not answer; the document waits");
            return new ScanResult(ScanState.Waiting);
        }
    }

    private async Task<(string Answer, bool WasCut)> TalkAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        using var socket = await ConnectAsync(cancel);
        await using var stream = new NetworkStream(socket);
        var wasCut = !await SendAsync(stream, file, cancel);
        return (await AnswerAsync(stream, wasCut, cancel), wasCut);
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

    /// <summary>False where the scanner had enough and closed in the middle: what it answered is read all the same.</summary>
    private static async Task<bool> SendAsync(NetworkStream stream, ReadOnlyMemory<byte> file, CancellationToken cancel)
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
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, bool wasCut, CancellationToken cancel)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        try
        {
            while (length < answer.Length)
            {
                var read = await stream.ReadAsync(answer.AsMemory(length), cancel);
                length += read;
                if (read == 0 || answer.AsSpan(0, length).Contains((byte)0))
                {
                    break;
                }
            }
        }
        catch (IOException) when (wasCut)
        {
            return "";
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }
}
