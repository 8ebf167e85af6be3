using YamlDotNet.RepresentationModel;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>A place in a YAML file. What is not there is asked for without fear, and has no text.</summary>
internal sealed class Yaml(YamlNode? node, string at)
{
    public YamlNode? Node => node;

    public bool Exists => node is not null;

    /// <summary>Fails where there is none, naming the place.</summary>
    public string Text => node is YamlScalarNode { Value: { } value } ? value : throw new InvalidDataException($"There is no text at {at}.");

    public string? Maybe => (node as YamlScalarNode)?.Value;

    public IReadOnlyList<Yaml> Items => node is YamlSequenceNode list ? [.. list.Children.Select((item, index) => new Yaml(item, $"{at}/{index}"))] : [];

    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text)];

    /// <summary>Those that were merged with "&lt;&lt;" included.</summary>
    public IReadOnlyDictionary<string, Yaml> Fields => FieldsOf(node, at);

    public Yaml this[string key] => Fields.GetValueOrDefault(key) ?? new Yaml(null, $"{at}/{key}");

    public static IReadOnlyList<Yaml> Read(string file)
    {
        using var text = File.OpenText(file);
        return Parse(text, Path.GetFileName(file));
    }

    public static IReadOnlyList<Yaml> Parse(TextReader text, string name)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return [.. stream.Documents.Select((document, index) => new Yaml(document.RootNode, stream.Documents.Count == 1 ? name : $"{name}#{index}"))];
    }

    /// <summary>Every text below, with the way to it.</summary>
    public IEnumerable<(string Way, string Text)> Leaves(string way = "") => node switch
    {
        YamlScalarNode scalar => [(way, scalar.Value ?? "")],
        YamlSequenceNode => Items.SelectMany((item, index) => item.Leaves($"{way}/{index}")),
        _ => Fields.SelectMany(field => field.Value.Leaves($"{way}/{field.Key}")),
    };

    private static Dictionary<string, Yaml> FieldsOf(YamlNode? map, string at)
    {
        var fields = new Dictionary<string, Yaml>();
        foreach (var pair in (map as YamlMappingNode)?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            var name = ((YamlScalarNode)pair.Key).Value!;
            if (name != "<<")
            {
                fields[name] = new Yaml(pair.Value, $"{at}/{name}");
                continue;
            }

            foreach (var (merged, value) in FieldsOf(pair.Value, at))
            {
                fields.TryAdd(merged, value);
            }
        }

        return fields;
    }
}
