using System.Diagnostics;
using CdopWorkflow.TestKit;
using Npgsql;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>A database server of the test's own: Debian's PostgreSQL in a folder and on a port of its own, which a test may kill and start again.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-postgres-").FullName;
    private string data;
    private Process? server;

    private PostgreSqlServer() => data = Path.Combine(folder, "data");

    public int Port { get; } = CdopProcess.FreePort();

    /// <summary>Of the superuser "cdop".</summary>
    public string Password { get; } = Guid.NewGuid().ToString("N");

    private static string Programs => Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last(), "bin");

    /// <param name="encrypted">Whose certificate it shows: it then takes encrypted connections too.</param>
    /// <param name="alsoAt">Where it listens beside this machine's own address.</param>
    /// <param name="alsoFrom">Who may come in there.</param>
    public static async Task<PostgreSqlServer> StartAsync(TestAuthority? encrypted = null, string? alsoAt = null, string? alsoFrom = null)
    {
        var created = new PostgreSqlServer();
        Directory.CreateDirectory(created.data);
        await RunAsync("chmod", "755", created.folder);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres:postgres", created.data);
        }

        var password = Path.Combine(created.folder, "password");
        await File.WriteAllTextAsync(password, created.Password);
        await RunAsync("chmod", "644", password);
        await RunAsync(AsServer("initdb", "-D", created.data, "-U", "cdop", "--auth=scram-sha-256", $"--pwfile={password}", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"));
        await File.AppendAllTextAsync(Path.Combine(created.data, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1{(alsoAt is null ? "" : $",{alsoAt}")}'
            port = {created.Port}
            unix_socket_directories = ''
            max_connections = 200

            """);
        if (encrypted is not null)
        {
            await created.EncryptAsync(encrypted);
        }

        if (alsoFrom is not null)
        {
            await File.AppendAllTextAsync(Path.Combine(created.data, "pg_hba.conf"), $"host all all {alsoFrom} scram-sha-256\n");
        }

        await created.StartAgainAsync();
        return created;
    }

    public string ConnectionTo(string database) => ConnectionTo(database, "cdop", Password);

    public string ConnectionTo(string database, string user, string password) =>
        $"Host=127.0.0.1;Port={Port};Username={user};Password={password};Database={database};No Reset On Close=true;Max Auto Prepare=64;Maximum Pool Size=20";

    /// <summary>Megabytes of everything it keeps.</summary>
    public int Size => (int)(new DirectoryInfo(data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1_000_000) + 1;

    /// <summary>Ends it in good order and starts it again with everything it keeps in another folder, until it is moved back.</summary>
    public Task MoveToAsync(string volume) => MoveAsync(Path.Combine(volume, "data"));

    public Task MoveBackAsync() => MoveAsync(Path.Combine(folder, "data"));

    /// <summary>Switches from one file of its log to the next until there is no room for another, and ends of that.</summary>
    public async Task UseUpLogAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{ConnectionTo("postgres")};Pooling=false");
            await connection.OpenAsync();
            for (var switched = 0; switched < 500; switched++)
            {
                await using var command = new NpgsqlCommand("select pg_logical_emit_message(true, 'cdop', 'one more'); select pg_switch_wal()", connection);
                await command.ExecuteNonQueryAsync();
            }
        }
        catch (NpgsqlException)
        {
            return;
        }

        throw new InvalidOperationException("The log of the server has room for 500 files.");
    }

    /// <summary>As docs/backup.md says; the database may be in use.</summary>
    public Task DumpAsync(string database, string file) => RunAsync(Path.Combine(Programs, "pg_dump"), "-Fc", "-f", file, "-d", AddressOf(database));

    /// <summary>As docs/backup.md says; the database must not be in use.</summary>
    public async Task RestoreAsync(string database, string file)
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(Path.Combine(Programs, "pg_restore"), "--clean", "--if-exists", "--single-transaction", "-d", AddressOf(database), file);
    }

    /// <summary>With everything that was committed before it was killed.</summary>
    public async Task StartAgainAsync()
    {
        var command = AsServer("postgres", "-D", data);
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
        var (certificate, key) = (Path.Combine(data, "server.crt"), Path.Combine(data, "server.key"));
        File.Copy(shown.Certificate, certificate);
        File.Copy(shown.Key, key);
        await RunAsync("chmod", "600", key);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres:postgres", key, certificate);
        }

        await File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), "ssl = on\n");
    }

    private async Task MoveAsync(string to)
    {
        if (server is { HasExited: false })
        {
            // fast shutdown: ends connections and keeps everything
            await RunAsync("kill", "-INT", $"{server.Id}");
            await server.WaitForExitAsync();
        }

        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        await RunAsync("cp", "--archive", data, to);
        data = to;
        await StartAgainAsync();
    }

    private string AddressOf(string database) => $"postgresql://cdop:{Password}@127.0.0.1:{Port}/{database}";

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
