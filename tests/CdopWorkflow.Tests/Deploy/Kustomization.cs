using YamlDotNet.RepresentationModel;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>
/// What `kubectl apply -k` would send, as far as these manifests use kustomize: resources, a suffix of names, labels with selectors and
/// templates, patches that replace a value or add one. Anything else in a kustomization fails. A test compares it with kubectl's where there is one.
/// </summary>
internal static class Kustomization
{
    private static readonly string[] Steps = ["replace", "add"];

    private static readonly string[] Known = ["apiVersion", "kind", "namespace", "resources", "nameSuffix", "labels", "patches"];

    public static IReadOnlyList<Yaml> Render(string folder, ISet<string>? read = null)
    {
        var file = Path.GetFullPath(Path.Combine(folder, "kustomization.yaml"));
        var plan = Assert.Single(Yaml.Read(file));
        read?.Add(file);
        Assert.Empty(plan.Fields.Keys.Except(Known));
        var resources = new List<Yaml>();
        foreach (var path in plan["resources"].Texts.Select(name => Path.GetFullPath(Path.Combine(folder, name))))
        {
            read?.Add(path);
            resources.AddRange(Directory.Exists(path) ? Render(path, read) : Yaml.Read(path));
        }

        foreach (var resource in resources)
        {
            Change(resource, plan);
        }

        return resources;
    }

    private static void Change(Yaml resource, Yaml plan)
    {
        var root = (YamlMappingNode)resource.Node!;
        var metadata = (YamlMappingNode)root["metadata"];
        metadata.Children["name"] = new YamlScalarNode($"{resource["metadata"]["name"].Text}{plan["nameSuffix"].Maybe}");
        if (plan["namespace"].Maybe is { } space && resource["kind"].Text != "Namespace")
        {
            metadata.Children["namespace"] = new YamlScalarNode(space);
        }

        foreach (var labels in plan["labels"].Items)
        {
            Assert.Equal(("true", "true"), (labels["includeSelectors"].Text, labels["includeTemplates"].Text));
            foreach (var (key, value) in labels["pairs"].Fields)
            {
                foreach (var place in Labelled(resource["kind"].Text, root))
                {
                    place.Children[key] = new YamlScalarNode(value.Text);
                }
            }
        }

        foreach (var patch in plan["patches"].Items.Where(patch => patch["target"]["kind"].Text == resource["kind"].Text))
        {
            foreach (var step in Yaml.Parse(new StringReader(patch["patch"].Text), "patch")[0].Items)
            {
                Assert.Contains(step["op"].Text, Steps);
                Put(root, step["path"].Text.Split('/')[1..], step["value"].Node!);
            }
        }
    }

    private static IEnumerable<YamlMappingNode> Labelled(string kind, YamlMappingNode root)
    {
        yield return Below(root, "metadata", "labels");
        switch (kind)
        {
            case "Deployment":
                yield return Below(root, "spec", "selector", "matchLabels");
                yield return Below(root, "spec", "template", "metadata", "labels");
                break;
            case "PodDisruptionBudget":
                yield return Below(root, "spec", "selector", "matchLabels");
                break;
            case "Service":
                yield return Below(root, "spec", "selector");
                break;
            default:
                throw new InvalidDataException($"How a {kind} is labelled is not known here.");
        }
    }

    private static YamlMappingNode Below(YamlMappingNode root, params ReadOnlySpan<string> way)
    {
        foreach (var step in way)
        {
            if (!root.Children.TryGetValue(step, out var next))
            {
                root.Children[step] = next = new YamlMappingNode();
            }

            root = (YamlMappingNode)next;
        }

        return root;
    }

    /// <summary>Puts a value in the place of another, or at the end of a list ("-").</summary>
    private static void Put(YamlNode node, string[] way, YamlNode value)
    {
        foreach (var step in way[..^1])
        {
            node = node is YamlSequenceNode list ? list.Children[Index(step)] : ((YamlMappingNode)node).Children[step];
        }

        if (node is YamlSequenceNode items)
        {
            if (way[^1] == "-")
            {
                items.Add(value);
            }
            else
            {
                items.Children[Index(way[^1])] = value;
            }
        }
        else
        {
            // to replace is to find it there
            Assert.True(((YamlMappingNode)node).Children.ContainsKey(way[^1]), string.Join('/', way));
            ((YamlMappingNode)node).Children[way[^1]] = value;
        }
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
