using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>A broker of the test's own: Debian's RabbitMQ in a folder and on ports of its own, which a test may kill and start again.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private static readonly string[] Folders = ["home", "log", "mnesia", "gen"];

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-rabbit-").FullName;
    private readonly int distributionPort = CdopProcess.FreePort();
    private readonly int mapperPort = CdopProcess.FreePort();
    private Process? launcher;
    private TestAuthority? shown;

    private string? alsoAt;

    private RabbitMqServer()
    {
    }

    public int Port { get; } = CdopProcess.FreePort();

    /// <summary>Its control program, which needs <see cref="Settings"/> in its environment.</summary>
    public static string Control => Program("rabbitmqctl");

    private string PidFile => Path.Combine(folder, "pid");

    /// <summary>Null while it does not run.</summary>
    private int? Pid => File.Exists(PidFile) && int.TryParse(File.ReadAllText(PidFile), out var pid) ? pid : null;

    /// <param name="encrypted">Whose certificate it shows: it then answers encrypted connections and no others.</param>
    /// <param name="alsoAt">Where it listens beside this machine's own address.</param>
    public static async Task<RabbitMqServer> StartAsync(TestAuthority? encrypted = null, string? alsoAt = null)
    {
        var server = new RabbitMqServer { shown = encrypted, alsoAt = alsoAt };
        foreach (var name in Folders)
        {
            Directory.CreateDirectory(Path.Combine(server.folder, name));
        }

        await File.WriteAllTextAsync(server.In("rabbitmq.conf"), $"""
            {server.Listeners()}
            loopback_users.guest = true
            log.file.level = warning
            disk_free_limit.absolute = 100MB

            """);
        await File.WriteAllTextAsync(server.In("advanced.config"), "[].\n");
        await File.WriteAllTextAsync(server.In("enabled_plugins"), "[].\n");
        await File.WriteAllTextAsync(server.In("env.conf"), "");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>With everything it had confirmed before it was killed.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("setsid", [Program("rabbitmq-server")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        File.Delete(PidFile);
        launcher = Process.Start(start)!;
        _ = launcher.StandardOutput.ReadToEndAsync();
        _ = launcher.StandardError.ReadToEndAsync();
        var deadline = Environment.TickCount64 + 60_000;
        while (!await AnswersAsync())
        {
            if (Environment.TickCount64 > deadline)
            {
                throw new InvalidOperationException($"RabbitMQ did not start: {await File.ReadAllTextAsync(Path.Combine(folder, "log", "broker.log"))}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>SIGSTOP: its connections stay, and nothing that comes over them is answered.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>SIGCONT.</summary>
    public void GoOn() => Signal("-CONT");

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (Pid is { } pid)
        {
            try
            {
                using var broker = Process.GetProcessById(pid);
                broker.Kill(entireProcessTree: true);
                broker.WaitForExit();
            }
            catch (ArgumentException)
            {
                // it has ended already
            }
        }
    }

    /// <summary>Empties every queue.</summary>
    public async Task PurgeAsync()
    {
        foreach (var queue in (await ControlAsync("-q", "list_queues", "name", "--no-table-headers")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await ControlAsync("-q", "purge_queue", queue);
        }
    }

    /// <summary>Runs its control program, and gives what it prints.</summary>
    public async Task<string> ControlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Control, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        using var running = Process.Start(start)!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return running.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)}: {await output}{await errors}");
    }

    public IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("HOME", In("home")),
        ("ERL_EPMD_PORT", $"{mapperPort}"),
        ("ERL_EPMD_ADDRESS", "127.0.0.1"),
        ("RABBITMQ_NODENAME", $"cdop{Port}@localhost"),
        ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
        ("RABBITMQ_NODE_PORT", $"{Port}"),
        ("RABBITMQ_DIST_PORT", $"{distributionPort}"),
        ("RABBITMQ_MNESIA_BASE", In("mnesia")),
        ("RABBITMQ_LOG_BASE", In("log")),
        ("RABBITMQ_LOGS", Path.Combine(folder, "log", "broker.log")),
        ("RABBITMQ_PID_FILE", PidFile),
        ("RABBITMQ_CONFIG_FILE", In("rabbitmq.conf")),
        ("RABBITMQ_ADVANCED_CONFIG_FILE", In("advanced.config")),
        ("RABBITMQ_ENABLED_PLUGINS_FILE", In("enabled_plugins")),
        ("RABBITMQ_CONF_ENV_FILE", In("env.conf")),
        ("RABBITMQ_GENERATED_CONFIG_DIR", In("gen")),
        ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none"),
        ("RABBITMQ_CTL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
    ];

    public ValueTask DisposeAsync()
    {
        Kill();
        launcher?.Dispose();
        EndPortMapper();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Signal(string signal)
    {
        using var sent = Process.Start("kill", [signal, $"{Pid}"]);
        sent.WaitForExit();
    }

    private string Listeners() => shown is null ? $"listeners.tcp.own = 127.0.0.1:{Port}\n{(alsoAt is null ? "" : $"listeners.tcp.also = {alsoAt}:{Port}\n")}" : $"""
        listeners.tcp = none
        listeners.ssl.default = 127.0.0.1:{Port}
        ssl_options.cacertfile = {shown.Authority}
        ssl_options.certfile = {shown.Certificate}
        ssl_options.keyfile = {shown.Key}
        ssl_options.verify = verify_none
        ssl_options.fail_if_no_peer_cert = false
        """;

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            await using Stream stream = shown is null ? client.GetStream() : new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => shown.Issued(certificate));
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (stream is SslStream secret)
            {
                await secret.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "127.0.0.1" }, limit.Token);
            }

            await stream.WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), limit.Token);
            return await stream.ReadAsync(new byte[7], limit.Token) > 0;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException or OperationCanceledException or AuthenticationException)
        {
            return false;
        }
    }

    private static string Program(string name) => Path.Combine(Directory.GetDirectories("/usr/lib/rabbitmq/lib", "rabbitmq_server-*").Single(), "sbin", name);

    private string In(string name) => Path.Combine(folder, name);

    /// <summary>Erlang's port mapper goes on without a broker; this one is ours by its port.</summary>
    private void EndPortMapper()
    {
        foreach (var mapper in Process.GetProcessesByName("epmd"))
        {
            using (mapper)
            {
                if (EnvironmentOf(mapper).Contains($"ERL_EPMD_PORT={mapperPort}", StringComparison.Ordinal))
                {
                    mapper.Kill();
                }
            }
        }
    }

    private static string EnvironmentOf(Process mapper)
    {
        try
        {
            return File.ReadAllText($"/proc/{mapper.Id}/environ");
        }
        catch (IOException)
        {
            // another broker's, which ended in this moment
            return "";
        }
    }
}
