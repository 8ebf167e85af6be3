using System.Diagnostics;
using System.Net;
using CdopWorkflow.Host.Commands;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>deploy/kubernetes, as a cluster would read it.</summary>
public sealed class KubernetesTests
{
    public static TheoryData<string> Roles => Cluster.Roles;

    [Fact]
    public void Every_file_is_listed_and_nothing_else_is()
    {
        var read = new HashSet<string>();
        Kustomization.Render(Cluster.Folder, read);

        var there = Directory.EnumerateFiles(Cluster.Folder, "*.yaml", SearchOption.AllDirectories).Select(Path.GetFullPath);
        Assert.Equal(there.Order(StringComparer.Ordinal), read.Where(path => !Directory.Exists(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_these_tests_read_is_what_kubectl_makes_of_the_files()
    {
        Process? kubectl;
        try
        {
            kubectl = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", Cluster.Folder]) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            kubectl = null;
        }

        Assert.SkipWhen(kubectl is null, "kubectl is not on this machine.");
        using (kubectl)
        {
            var rendered = Yaml.Parse(new StringReader(await kubectl!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)), "kubectl");
            await kubectl.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, kubectl.ExitCode);
            Assert.Equal(Lines(Cluster.Resources), Lines(rendered));
        }
    }

    [Fact]
    public void There_is_a_deployment_a_service_and_a_disruption_budget_for_each_role_and_for_nothing_else()
    {
        var expected = CdopWorkflow.Host.Roles.All.Select(service => $"cdop-{service.Role}").Order(StringComparer.Ordinal).ToList();
        foreach (var kind in new[] { "Deployment", "Service", "PodDisruptionBudget" })
        {
            Assert.Equal(expected, Cluster.Of(kind).Select(resource => resource["metadata"]["name"].Text).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Service_and_budget_choose_the_pods_of_their_role_and_no_others(string role)
    {
        foreach (var selector in new[]
        {
            Cluster.Named("Service", $"cdop-{role}")["spec"]["selector"],
            Cluster.Named("PodDisruptionBudget", $"cdop-{role}")["spec"]["selector"]["matchLabels"],
            Cluster.Named("Deployment", $"cdop-{role}")["spec"]["selector"]["matchLabels"],
        })
        {
            var chosen = Roles.Select(row => row.Data).Where(other => Cluster.Texts(selector).All(wanted => Cluster.LabelsOf(other).GetValueOrDefault(wanted.Key) == wanted.Value));
            Assert.Equal([role], chosen);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Two_copies_run_and_one_stays_while_nodes_are_emptied_or_a_version_rolls_out(string role)
    {
        var deployment = Cluster.Named("Deployment", $"cdop-{role}")["spec"];
        Assert.Equal("2", deployment["replicas"].Text);
        Assert.Equal("0", deployment["strategy"]["rollingUpdate"]["maxUnavailable"].Text);
        Assert.Equal("1", Cluster.Named("PodDisruptionBudget", $"cdop-{role}")["spec"]["minAvailable"].Text);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_container_serves_its_role_alone(string role)
    {
        var arguments = Cluster.ContainerOf(role)["args"].Texts;
        var asked = ServeCommand.Create().Parse([.. arguments.Skip(1)]);
        Assert.Equal("serve", arguments[0]);
        Assert.Empty(asked.Errors);
        Assert.Equal(role, asked.GetValue<string>("--roles"));
        Assert.Equal(new Uri(asked.GetValue<string>("--url")!).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Cluster.ContainerOf(role)["ports"].Items)["containerPort"].Text);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_probe_asks_an_address_that_the_role_answers(string role)
    {
        await using var app = await TestApp.StartAsync(roles: role);
        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
        {
            var asked = Cluster.ContainerOf(role)[probe]["httpGet"];
            Assert.Equal(Assert.Single(Cluster.ContainerOf(role)["ports"].Items)["name"].Text, asked["port"].Text);
            (await app.Anonymous().GetAsync(asked["path"].Text)).HasStatus(HttpStatusCode.OK);
        }

        // a broker or a database that is away must not have every copy killed
        Assert.Equal(("/health/live", "/health/ready"), (Cluster.ContainerOf(role)["livenessProbe"]["httpGet"]["path"].Text, Cluster.ContainerOf(role)["readinessProbe"]["httpGet"]["path"].Text));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_container_may_do_and_use_little(string role)
    {
        var (pod, container) = (Cluster.PodOf(role)["spec"], Cluster.ContainerOf(role));
        Assert.Equal("false", pod["automountServiceAccountToken"].Text);
        Assert.Equal(("true", "RuntimeDefault"), (pod["securityContext"]["runAsNonRoot"].Text, pod["securityContext"]["seccompProfile"]["type"].Text));
        var rights = container["securityContext"];
        Assert.Equal(("false", "true", "ALL"), (rights["allowPrivilegeEscalation"].Text, rights["readOnlyRootFilesystem"].Text, Assert.Single(rights["capabilities"]["drop"].Texts)));
        Assert.False(rights["capabilities"]["add"].Exists);
        Assert.All(["cpu", "memory"], of => Assert.True(container["resources"]["limits"][of].Exists && container["resources"]["requests"][of].Exists, of));
        Assert.All(["hostNetwork", "hostPID", "hostIPC"], of => Assert.False(pod[of].Exists));
        Assert.DoesNotContain(pod["volumes"].Items, volume => volume["hostPath"].Exists);
        Assert.Equal("restricted", Assert.Single(Cluster.Of("Namespace"))["metadata"]["labels"]["pod-security.kubernetes.io/enforce"].Text);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_is_given_its_own_logins_and_key_and_no_secret_of_another(string role)
    {
        var pod = Cluster.PodOf(role)["spec"];
        Assert.Equal([$"cdop-settings-{role}", $"cdop-key-{role}"], pod["volumes"].Items.Where(volume => volume["secret"].Exists).Select(volume => volume["secret"]["secretName"].Text));
        string[] keysOfCases = role is "notifications" or "reviews" ? ["cdop-case-keys"] : [];
        Assert.Equal(
            ["cdop-sign-in-keys", "cdop-audit-anchors", "cdop-reference-data", .. keysOfCases],
            pod["volumes"].Items.Where(volume => volume["persistentVolumeClaim"].Exists).Select(volume => Cluster.Named("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"].Text)["metadata"]["name"].Text));
        Assert.DoesNotContain(pod.Leaves(), leaf => leaf.Way.Contains("secretKeyRef", StringComparison.Ordinal) || leaf.Way.Contains("secretRef", StringComparison.Ordinal));

        // what is mounted is there, and what is secret cannot be written
        var volumes = pod["volumes"].Items.ToDictionary(volume => volume["name"].Text);
        Assert.All(Cluster.ContainerOf(role)["volumeMounts"].Items, mount =>
        {
            Assert.True(volumes.ContainsKey(mount["name"].Text), mount["name"].Text);
            Assert.True(!volumes[mount["name"].Text]["secret"].Exists || mount["readOnly"].Maybe == "true", mount["name"].Text);
        });
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_role_reads_one_folder_of_reference_tables_and_identity_alone_writes_it(string role)
    {
        var container = Cluster.ContainerOf(role);
        var folder = Assert.Single(container["env"].Items, variable => variable["name"].Text == "CDOP_ReferenceData__Folder")["value"].Text;
        var mount = Assert.Single(container["volumeMounts"].Items, volume => volume["mountPath"].Text == folder);
        Assert.Equal("reference-data", mount["name"].Text);
        Assert.Equal(role == "identity" ? "false" : "true", mount["readOnly"].Text);
    }

    private static List<string> Lines(IReadOnlyList<Yaml> resources) =>
        [.. resources.SelectMany(resource => resource.Leaves($"{resource["kind"].Text} {resource["metadata"]["name"].Text}")).Select(leaf => $"{leaf.Way} = {leaf.Text}").Order(StringComparer.Ordinal)];
}
