using System.Diagnostics;
using System.Text.Json;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>
/// A login and a data folder per role, as deploy/region-logins makes them, and a folder of an operator who may do everything. The key
/// to the identities lies in the folders of Notifications and Reviews alone.
/// </summary>
public sealed class RegionLogins(RabbitMqServer broker, IRegionDatabases databases, string folder)
{
    private static readonly string[] WithIdentities = ["notifications", "reviews"];

    /// <summary>What an installation is set up with.</summary>
    public static string Deploy { get; } = DeployFolder();

    public string OperatorFolder => FolderOf("operator");

    private string Passwords => Path.Combine(folder, "passwords");

    public string FolderOf(string role) => Path.Combine(folder, role);

    public string BusPasswordOf(string role) => File.ReadAllText(Path.Combine(Passwords, $"{role}.bus")).Trim();

    /// <summary>A connection with the login of one role to the database of another, or of the same.</summary>
    public string Connection(string login, string to) =>
        databases.ConnectionTo(to, login, File.ReadAllText(Path.Combine(Passwords, $"{login}.database")).Trim());

    public async Task MakeAsync()
    {
        var key = KeyFileOf("operator");
        KeyFile.ReadOrCreate(key);
        await WriteAsync("operator", RegionalInstallation.RoleNames.ToDictionary(role => role, databases.ConnectionTo), new { Transport = "RabbitMq", Host = "127.0.0.1", broker.Port });
        await RunScriptAsync();
        foreach (var role in RegionalInstallation.RoleNames)
        {
            if (WithIdentities.Contains(role))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(KeyFileOf(role))!);
                File.Copy(key, KeyFileOf(role));
            }

            await WriteAsync(role, new() { [role] = Connection(role, role) }, new
            {
                Transport = "RabbitMq",
                Host = "127.0.0.1",
                broker.Port,
                User = $"cdop_{role}",
                Password = BusPasswordOf(role),
                DeclareQueues = false,
            });
        }
    }

    private string KeyFileOf(string role) => Path.Combine(FolderOf(role), "keys", "identity.key");

    private async Task WriteAsync(string role, Dictionary<string, string> connections, object bus)
    {
        Directory.CreateDirectory(FolderOf(role));
        await File.WriteAllTextAsync(Path.Combine(FolderOf(role), "settings.json"), JsonSerializer.Serialize(new
        {
            Database = new { Provider = $"{databases.Provider}", Connections = connections },
            Bus = bus,
            Encryption = new { CaseKeys = Path.Combine(folder, "case-keys") },
            SignIn = new { Keys = Path.Combine(folder, "sign-in-keys") },
        }));
    }

    private async Task RunScriptAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(Deploy, "region-logins"), [Passwords]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in broker.Settings().Concat(databases.Settings.Select(setting => (setting.Key, setting.Value))))
        {
            start.Environment[name] = value;
        }

        start.Environment["CDOP"] = CdopProcess.Command;
        start.Environment["CDOP_DATA"] = OperatorFolder;
        start.Environment["RABBITMQCTL"] = RabbitMqServer.Control;
        using var script = Process.Start(start)!;
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, await output + await errors);
        await databases.HasRunAsync();
    }

    private static string DeployFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CdopWorkflow.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "deploy");
    }
}
