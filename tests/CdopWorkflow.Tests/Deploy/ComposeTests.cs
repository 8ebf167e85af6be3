using System.Globalization;
using CdopWorkflow.Host.Commands;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>The container files, as docker compose would read them.</summary>
public sealed class ComposeTests
{
    private static readonly string Folder = Path.Combine(Solution.Root, "deploy", "region");

    private static readonly Yaml Region = Assert.Single(Yaml.Read(Path.Combine(Folder, "docker-compose.yml")));

    private static readonly string[] Servers = ["proxy", "broker", "database", "mail"];

    public static TheoryData<string> Roles => Cluster.Roles;

    public static TheoryData<string> Everything => [.. Cluster.Roles.Select(row => row.Data).Concat(Servers)];

    private static string[] RoleNames => [.. Cluster.Roles.Select(row => row.Data)];

    [Fact]
    public void Each_role_is_a_container_of_its_own_beside_broker_database_proxy_and_mail_catcher() =>
        Assert.Equal(RoleNames.Concat(Servers).Order(StringComparer.Ordinal), Region["services"].Fields.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_container_serves_its_role_alone_and_is_asked_for_its_health_where_it_listens(string role)
    {
        var service = Region["services"][role];
        var serve = ServeCommand.Create().Parse([.. service["command"].Texts.Skip(1)]);
        Assert.Equal("serve", service["command"].Texts[0]);
        Assert.Empty(serve.Errors);
        Assert.Equal(role, serve.GetValue<string>("--roles"));

        var check = service["healthcheck"]["test"].Texts;
        Assert.Equal(["CMD", "/app/cdop", "health"], check.Take(3));
        var health = HealthCommand.Create().Parse([.. check.Skip(3)]);
        Assert.Empty(health.Errors);
        Assert.Equal(new Uri(serve.GetValue<string>("--url")!).Port, new Uri(health.GetValue<string>("url")!).Port);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_container_has_a_health_check_and_few_rights(string name)
    {
        var service = Region["services"][name];
        Assert.True(service["healthcheck"]["test"].Exists);
        Assert.Equal("ALL", Assert.Single(service["cap_drop"].Texts));
        Assert.Equal("no-new-privileges:true", Assert.Single(service["security_opt"].Texts));
        Assert.Equal("unless-stopped", service["restart"].Text);
        Assert.All(["privileged", "pid", "network_mode", "devices", "userns_mode"], right => Assert.False(service[right].Exists));
        Assert.DoesNotContain(service["volumes"].Items, volume => volume.Text.Contains("docker.sock", StringComparison.Ordinal));
        Assert.Matches(@"^[a-z/]+(:v?\d[\d.]*)?$", service["image"].Text);
        Assert.True(RoleNames.Contains(name) || service["image"].Text.Contains(':', StringComparison.Ordinal), "An image of others is named with its version.");

        // what starts as root to give its volume to itself needs that, and keeps nothing else
        Assert.Empty(service["cap_add"].Texts.Except(["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"]));
        Assert.True(name is "broker" or "database" || (!service["cap_add"].Exists && service["read_only"].Maybe == "true"), name);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_is_limited_and_sees_its_own_settings_alone(string role)
    {
        var service = Region["services"][role];
        Assert.True(service["deploy"]["resources"]["limits"]["cpus"].Exists && service["deploy"]["resources"]["limits"]["memory"].Exists);
        string[] keysOfCases = role is "notifications" or "reviews" ? ["case-keys:/case-keys"] : [];
        Assert.Equal([$"./settings/{role}:/data", "sign-in-keys:/sign-in-keys", "audit-anchors:/audit-anchors", .. ReferenceData(role), .. keysOfCases], service["volumes"].Texts);
        Assert.Equal("/reference-data", service["environment"]["CDOP_ReferenceData__Folder"].Text);
        Assert.Equal(keysOfCases.Length, service["environment"].Fields.Count(variable => variable.Key == "CDOP_Encryption__CaseKeys"));
        Assert.Equal(["/tmp"], service["tmpfs"].Texts);
        Assert.False(service["secrets"].Exists || service["ports"].Exists || service["env_file"].Exists);
        Assert.DoesNotContain(service["environment"].Fields, variable => variable.Key.Contains("Password", StringComparison.OrdinalIgnoreCase) || variable.Key.Contains("Connections", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("service_healthy", service["depends_on"]["broker"]["condition"].Text);
        Assert.Equal("service_healthy", service["depends_on"]["database"]["condition"].Text);
    }

    [Fact]
    public void Those_with_identities_share_no_network_with_those_without_but_the_one_to_the_proxy()
    {
        Assert.Equal(["notifications", "reviews"], In("identified").Intersect(RoleNames).Order(StringComparer.Ordinal));
        Assert.Equal(["alerts", "analytics", "identity"], In("anonymised").Intersect(RoleNames).Order(StringComparer.Ordinal));
        Assert.Equal(["alerts", "identity", "mail", "reviews"], In("mail").Order(StringComparer.Ordinal));
        Assert.Equal(RoleNames.Append("proxy").Order(StringComparer.Ordinal), In("front").Order(StringComparer.Ordinal));
        Assert.All(["identified", "anonymised"], network => Assert.Equal("true", Region["networks"][network]["internal"].Text));
        Assert.All(["broker", "database"], server => Assert.Equal(["identified", "anonymised"], Region["services"][server]["networks"].Texts));
    }

    [Fact]
    public void Only_the_proxy_and_the_letters_caught_are_reached_from_outside_and_only_on_this_machine()
    {
        var published = Region["services"].Fields.Where(service => service.Value["ports"].Exists).ToList();
        Assert.Equal(["proxy", "mail"], published.Select(service => service.Key));
        Assert.All(published.SelectMany(service => service.Value["ports"].Texts), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_files_name_is_in_the_repository_or_made_by_its_scripts()
    {
        string[] made = ["./settings/", "./certificates/", "./passwords/"];
        var named = Region["services"].Fields.Values.SelectMany(service => service["volumes"].Texts).Where(volume => volume.StartsWith("./", StringComparison.Ordinal)).Select(volume => volume.Split(':')[0]);
        Assert.All(named.Where(path => !made.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))), path => Assert.True(Path.Exists(Path.Combine(Folder, path)), path));
        Assert.True(File.Exists(Path.Combine(Folder, Region["x-role"]["build"]["context"].Text, Region["x-role"]["build"]["dockerfile"].Text)));
        Assert.All(Region["services"].Fields.Values.SelectMany(service => service["volumes"].Texts).Where(volume => !volume.StartsWith('.')), volume => Assert.True(Region["volumes"].Fields.ContainsKey(volume.Split(':')[0]), volume));
        Assert.All(Region["services"].Fields.Values.SelectMany(service => service["networks"].Texts), network => Assert.True(Region["networks"].Fields.ContainsKey(network), network));
    }

    [Fact]
    public void Over_SQL_Server_only_the_database_is_another()
    {
        var added = Assert.Single(Yaml.Read(Path.Combine(Folder, "sql-server.yml")));
        Assert.Equal(["database"], added["services"].Fields.Keys);
        var database = added["services"]["database"];
        Assert.StartsWith("mcr.microsoft.com/mssql/server:", database["image"].Text, StringComparison.Ordinal);
        Assert.Equal(["image", "environment", "volumes", "user", "cap_add", "healthcheck"], database.Fields.Keys);
        Assert.Equal("sql-server:/var/opt/mssql", Assert.Single(database["volumes"].Texts));
        Assert.True(added["volumes"].Fields.ContainsKey("sql-server"));
    }

    [Fact]
    public void One_container_serves_every_role_where_one_machine_is_enough()
    {
        var service = Assert.Single(Assert.Single(Yaml.Read(Path.Combine(Solution.Root, "docker-compose.yml")))["services"].Fields).Value;
        Assert.Empty(ServeCommand.Create().Parse([.. service["command"].Texts.Skip(1)]).Errors);
        Assert.Equal(("true", "ALL", "no-new-privileges:true"), (service["read_only"].Text, Assert.Single(service["cap_drop"].Texts), Assert.Single(service["security_opt"].Texts)));
        Assert.All(service["ports"].Texts, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal(["CMD", "/app/cdop"], service["healthcheck"]["test"].Texts.Take(2));
        Assert.Empty(HealthCommand.Create().Parse([.. service["healthcheck"]["test"].Texts.Skip(3)]).Errors);
        Assert.Equal("health", service["healthcheck"]["test"].Texts[2]);
    }

    [Fact]
    public void The_image_runs_the_program_as_somebody_who_is_not_root()
    {
        var lines = File.ReadAllLines(Path.Combine(Solution.Root, "deploy", "Containerfile")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.All(lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.Matches(@"^FROM mcr\.microsoft\.com/dotnet/(sdk|aspnet):10\.0( AS build)?$", line));
        var last = lines[lines.FindLastIndex(line => line.StartsWith("FROM ", StringComparison.Ordinal))..];
        var user = Assert.Single(last, line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];
        Assert.Contains(last, line => line.Contains($"useradd --system --uid {Cluster.PodOf("reviews")["spec"]["securityContext"]["runAsUser"].Text} {user}", StringComparison.Ordinal));
        Assert.True(last.FindIndex(line => line.StartsWith("USER ", StringComparison.Ordinal)) < last.FindIndex(line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)));
        Assert.Contains($"""ENTRYPOINT ["/app/{typeof(ServeCommand).Assembly.GetName().Name}"]""", last);
        Assert.Contains("EXPOSE 8080", last);
        var command = System.Text.Json.JsonSerializer.Deserialize<string[]>(Assert.Single(last, line => line.StartsWith("CMD ", StringComparison.Ordinal))["CMD ".Length..])!;
        Assert.Empty(ServeCommand.Create().Parse(command[1..]).Errors);
        Assert.DoesNotContain(lines, line => line.StartsWith("ADD ", StringComparison.Ordinal));

        // a volume belongs to whom the folder belongs to in the image: another's could not be written
        var owned = Assert.Single(last, line => line.Contains($"chown {user} ", StringComparison.Ordinal)).Split($"chown {user} ")[1].Split(' ');
        var volumes = RoleNames.SelectMany(role => Region["services"][role]["volumes"].Texts).Select(volume => volume.Split(':')[1]).Distinct();
        Assert.Equal(volumes.Order(StringComparer.Ordinal), owned.Order(StringComparer.Ordinal));
    }

    /// <summary>One folder for all; who brings tables alone can write it.</summary>
    private static string[] ReferenceData(string role) => [role == "identity" ? "reference-data:/reference-data" : "reference-data:/reference-data:ro"];

    private static IEnumerable<string> In(string network) =>
        Region["services"].Fields.Where(service => service.Value["networks"].Texts.Contains(network)).Select(service => string.Create(CultureInfo.InvariantCulture, $"{service.Key}"));
}
