using System.Diagnostics;
using CdopWorkflow.TestKit;
using Npgsql;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>A database server of the test's own: Debian's PostgreSQL in a folder and on a port of its own, which a test may kill and start again.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-postgres-").FullName;
    private Process? server;

    private PostgreSqlServer()
    {
    }

    public int Port { get; } = CdopProcess.FreePort();

    /// <summary>Of the superuser "cdop".</summary>
    public string Password { get; } = Guid.NewGuid().ToString("N");

    private static string Programs => Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last(), "bin");

    private string Data => Path.Combine(folder, "data");

    /// <param name="encrypted">Whose certificate it shows: it then takes encrypted connections too.</param>
    public static async Task<PostgreSqlServer> StartAsync(TestAuthority? encrypted = null)
    {
        var created = new PostgreSqlServer();
        Directory.CreateDirectory(created.Data);
        await RunAsync("chmod", "755", created.folder);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres:postgres", created.Data);
        }

        var password = Path.Combine(created.folder, "password");
        await File.WriteAllTextAsync(password, created.Password);
        await RunAsync("chmod", "644", password);
        await RunAsync(AsServer("initdb", "-D", created.Data, "-U", "cdop", "--auth=scram-sha-256", $"--pwfile={password}", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"));
        await File.AppendAllTextAsync(Path.Combine(created.Data, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1'
            port = {created.Port}
            unix_socket_directories = ''
            max_connections = 200

            """);
        if (encrypted is not null)
        {
            await created.EncryptAsync(encrypted);
        }

        await created.StartAgainAsync();
        return created;
    }

    public string ConnectionTo(string database) => ConnectionTo(database, "cdop", Password);

    public string ConnectionTo(string database, string user, string password) =>
        $"Host=127.0.0.1;Port={Port};Username={user};Password={password};Database={database};No Reset On Close=true;Max Auto Prepare=64;Maximum Pool Size=20";

    /// <summary>With everything that was committed before it was killed.</summary>
    public async Task StartAgainAsync()
    {
        var command = AsServer("postgres", "-D", Data);
        server = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        var deadline = Environment.TickCount64 + 30_000;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection($"{ConnectionTo("postgres")};Pooling=false");
                await connection.OpenAsync();

                // what this process had open died with the server
                NpgsqlConnection.ClearAllPools();
                return;
            }
            catch (NpgsqlException) when (Environment.TickCount64 < deadline)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>SIGKILL of the server and all its children.</summary>
    public void Kill()
    {
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Kill();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task EncryptAsync(TestAuthority shown)
    {
        var (certificate, key) = (Path.Combine(Data, "server.crt"), Path.Combine(Data, "server.key"));
        File.Copy(shown.Certificate, certificate);
        File.Copy(shown.Key, key);
        await RunAsync("chmod", "600", key);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres:postgres", key, certificate);
        }

        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), "ssl = on\n");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string[] AsServer(string program, params string[] arguments) => Environment.UserName == "root"
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Programs, program), .. arguments]
        : [Path.Combine(Programs, program), .. arguments];

    private static async Task RunAsync(params string[] command)
    {
        using var running = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        if (running.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await output}{await errors}");
        }
    }
}
