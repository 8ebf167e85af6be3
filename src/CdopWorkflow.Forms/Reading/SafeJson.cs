using System.Text.Json;

namespace CdopWorkflow.Forms.Reading;

/// <summary>JSON from outside: parsed within limits, every name once, every text real text; or the reason why not.</summary>
internal static class SafeJson
{
    private const int Depth = 40;

    /// <summary>Nodes: an array of a million zeros is small as text and large in memory.</summary>
    private const int Nodes = 200_000;

    public static (JsonElement? Root, string? Problem) Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return (null, "There is nothing in it");
        }

        if (json.Length > FormLimits.Json)
        {
            return (null, $"It is too large: at most {FormLimits.Json:N0} characters can be read");
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Depth });
            var problem = Fault(document.RootElement);
            return problem is null ? (document.RootElement.Clone(), null) : (null, problem);
        }
        catch (JsonException fault)
        {
            return (null, fault.LineNumber is { } line ? $"It is not JSON that can be read: look at line {line + 1}" : "It is not JSON that can be read");
        }
        catch (InvalidOperationException)
        {
            // half of a surrogate pair written as an escape is found when the text is asked for
            return (null, "It contains a text with half a character in it");
        }
        catch (ArgumentException)
        {
            // the same, written as it is: it cannot be turned into UTF-8
            return (null, "It contains a text with half a character in it");
        }
    }

    private static string? Fault(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        for (var seen = 0; open.TryPop(out var element); seen++)
        {
            if (seen > Nodes)
            {
                return "It has too many parts";
            }

            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    var names = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var property in element.EnumerateObject())
                    {
                        if (!names.Add(property.Name))
                        {
                            return $"“{Short(property.Name)}” stands twice in the same place";
                        }

                        open.Push(property.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var member in element.EnumerateArray())
                    {
                        open.Push(member);
                    }

                    break;
                case JsonValueKind.String:
                    _ = element.GetString();
                    break;
                case JsonValueKind.Undefined or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                    break;
            }
        }

        return null;
    }

    /// <summary>For a sentence: names from outside can be of any length.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
