using System.Text.Json;
using System.Text.Json.Nodes;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Tests.Architecture;
using Microsoft.Extensions.Configuration;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>The host for an identity server is not built here: what it gives out is what the program asks for.</summary>
public sealed class IdentityServerTests
{
    private static readonly JsonNode Clients = JsonNode.Parse(File.ReadAllText(PathOf("clients.json")))!;

    private static readonly IConfiguration Settings = new ConfigurationBuilder().AddJsonFile(PathOf("cdop-settings.json")).Build();

    private static readonly ProviderSettings People = Settings.GetSection(ProviderSettings.Section).Get<ProviderSettings>()!;

    private static readonly MachineTokenSettings Machines = Settings.GetSection(MachineTokenSettings.Section).Get<MachineTokenSettings>()!;

    [Fact]
    public async Task Every_setting_shown_for_the_program_is_one_that_it_reads() =>
        Assert.Empty(await AskedSettings.UnreadAsync(Settings.AsEnumerable().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value!)));

    [Fact]
    public void The_client_for_people_is_the_one_the_program_says_it_is()
    {
        Assert.Equal(People.ClientId, Text("People", "ClientId"));
        Assert.Equal(People.Scopes.Split(' '), Clients["People"]!["Scopes"].Deserialize<string[]>());
        Assert.Equal(ReturnFromProvider.Path, Text("People", "ReturnPath"));
        Assert.Equal(BackChannelSignOut.Path, Text("People", "BackChannelPath"));
        Assert.All(People.Roles, role => Assert.Equal(role.Claim, Text("People", "GroupsClaim")));
    }

    [Fact]
    public void Machines_are_given_the_scope_the_audience_and_the_areas_that_the_program_looks_at()
    {
        Assert.Equal((Machines.Audience, Machines.Scope, Machines.AreaClaim), (Text("Machines", "Audience"), Text("Machines", "Scope"), Text("Machines", "AreaClaim")));
        Assert.Equal(new MachineTokenSettings().Scope, Machines.Scope);
        Assert.All(Clients["Machines"]!["Systems"]!.AsArray(), system => Assert.NotNull(CdopWorkflow.Platform.Areas.AreaTable.Shipped.Find(system!["Area"]!.GetValue<string>())));
    }

    [Fact]
    public void Both_sides_are_settings_that_hold()
    {
        Assert.Empty(People.Faults(CdopWorkflow.Platform.Areas.AreaTable.Shipped));
        Assert.Empty(Machines.Faults());
    }

    [Fact]
    public void The_question_of_its_licence_stands_in_its_readme_and_no_project_of_the_solution_needs_it()
    {
        Assert.Contains("**Licence.**", File.ReadAllText(PathOf("README.md")), StringComparison.Ordinal);
        Assert.DoesNotContain("Duende", File.ReadAllText(Path.Combine(Solution.Root, "Directory.Packages.props")), StringComparison.Ordinal);
        Assert.DoesNotContain("identity-server", File.ReadAllText(Path.Combine(Solution.Root, "CdopWorkflow.sln")), StringComparison.Ordinal);
    }

    private static string Text(string section, string name) => Clients[section]![name]!.GetValue<string>();

    private static string PathOf(string file) => Path.Combine(Solution.Root, "deploy", "identity-server", file);
}
