using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CdopWorkflow.Tests.Documents;

/// <summary>Listens like clamd and answers as a test says, so that what a real one seldom does can be tried.</summary>
public sealed class FakeScanner : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public FakeScanner(string? answer = "stream: OK\0")
    {
        Answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public string Address => $"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Null to say nothing and keep the line open.</summary>
    public string? Answer { get; set; }

    /// <summary>Closes after so many bytes, as clamd does with what is too large for it.</summary>
    public int HangUpAfter { get; set; } = int.MaxValue;

    public int Asked { get; private set; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        var open = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                open.Add(client);
                Asked++;
                await TalkAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var (received, buffer, last) = (0, new byte[100_000], new byte[4]);
        while (received < HangUpAfter)
        {
            var read = await stream.ReadAsync(buffer);
            received += read;
            if (read >= 4)
            {
                last = buffer[(read - 4)..read];
            }

            if (read == 0 || last.All(part => part == 0))
            {
                break;
            }
        }

        if (Answer is not null)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Answer));
            client.Client.Shutdown(SocketShutdown.Send);
        }
    }
}
