using System.Text.Json;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>What the container and cluster files set, and what docs/region.md tells people to write, is a setting that the program reads.</summary>
public sealed class DeploySettingsTests
{
    /// <summary>Read before there are settings: it says where they are.</summary>
    private const string DataFolder = "CDOP_DATA";

    public static TheoryData<string, string> Variables => [.. InCompose("docker-compose.yml").Concat(InCompose("deploy/region/docker-compose.yml")).Concat(InTheCluster()).Distinct()];

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Each_variable_is_a_setting_that_the_program_reads(string name, string value)
    {
        if (name != DataFolder)
        {
            Assert.Empty(await AskedSettings.UnreadAsync(new Dictionary<string, string> { [KeyOf(name)] = value }));
        }
    }

    [Theory]
    [InlineData("CDOP_SignIn__Key")]
    [InlineData("CDOP_Bus__Hosts")]
    [InlineData("CDOP_Database__Connections__review")]
    [InlineData("CDOP_Reviews__Scanner__Adress")]
    [InlineData("ASPNETCORE_FORWARDED_HEADERS_ENABLED")]
    public async Task A_misspelt_one_is_noticed(string name) =>
        Assert.Equal([KeyOf(name)], await AskedSettings.UnreadAsync(new Dictionary<string, string> { [KeyOf(name)] = "localhost" }));

    [Fact]
    public async Task The_settings_that_the_page_about_regions_shows_are_read()
    {
        var page = File.ReadAllText(Path.Combine(Solution.Root, "docs", "region.md"));
        var example = page.Split("```json")[1].Split("```")[0];
        var settings = Flat(example);
        Assert.Contains("Database:Connections:reviews", settings.Keys);

        // it must be a file, and the page's is on another machine
        settings["Bus:CertificateAuthority"] = Path.Combine(Solution.Root, "docs", "region.md");
        Assert.Empty(await AskedSettings.UnreadAsync(settings));
    }

    /// <summary>A settings.json by key: "SignIn:Keys".</summary>
    internal static Dictionary<string, string> Flat(string json)
    {
        var settings = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(json);
        Flatten(document.RootElement, "", settings);
        return settings;
    }

    private static string KeyOf(string variable) => variable[(variable.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace("__", ":", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> InCompose(string file) => Assert.Single(Yaml.Read(Path.Combine(Solution.Root, file)))["services"].Fields
        .Where(service => (service.Value["image"].Maybe ?? "cdopworkflow") == "cdopworkflow")
        .SelectMany(service => service.Value["environment"].Fields.Select(variable => (variable.Key, variable.Value.Text)));

    private static IEnumerable<(string, string)> InTheCluster() =>
        Cluster.Roles.SelectMany(row => Cluster.ContainerOf(row.Data)["env"].Items.Select(variable => (variable["name"].Text, variable["value"].Text)));

    private static void Flatten(JsonElement element, string key, Dictionary<string, string> settings)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Flatten(property.Value, key.Length == 0 ? property.Name : $"{key}:{property.Name}", settings);
            }
        }
        else
        {
            settings[key] = element.ToString();
        }
    }
}
