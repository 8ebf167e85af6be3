using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>The manifests as they would stand in a cluster.</summary>
internal static class Cluster
{
    public static string Folder { get; } = Path.Combine(Solution.Root, "deploy", "kubernetes");

    public static IReadOnlyList<Yaml> Resources { get; } = Kustomization.Render(Folder);

    public static TheoryData<string> Roles { get; } = [.. CdopWorkflow.Host.Roles.All.Select(service => service.Role)];

    public static IEnumerable<Yaml> Of(string kind) => Resources.Where(resource => resource["kind"].Text == kind);

    public static Yaml Named(string kind, string name) => Assert.Single(Of(kind), resource => resource["metadata"]["name"].Text == name);

    public static Yaml PodOf(string role) => Named("Deployment", $"cdop-{role}")["spec"]["template"];

    public static Yaml ContainerOf(string role) => Assert.Single(PodOf(role)["spec"]["containers"].Items);

    public static IReadOnlyDictionary<string, string> LabelsOf(string role) => Texts(PodOf(role)["metadata"]["labels"]);

    public static IReadOnlyDictionary<string, string> Texts(Yaml map) => map.Fields.ToDictionary(field => field.Key, field => field.Value.Text);
}
