using System.Text.Json;

namespace CdopWorkflow.Forms.Reading;

/// <summary>The extensions of an item that the product knows. Any other is refused: it would be shown as if it were not there.</summary>
internal sealed record ItemExtensions
{
    public AnswerValue? Minimum { get; private set; }

    public AnswerValue? Maximum { get; private set; }

    public string? Source { get; private set; }

    public bool Fixed { get; private set; }

    public bool IsHelp { get; private set; }

    public static ItemExtensions Read(IReadOnlyList<JsonElement> extensions, string place, Problems problems)
    {
        var read = new ItemExtensions();
        foreach (var element in extensions)
        {
            var members = new Members(element, place, problems);
            var url = members.Text("url", 255);
            switch (url)
            {
                case FormUrls.MinValue:
                    read.Minimum = Limit(members);
                    break;
                case FormUrls.MaxValue:
                    read.Maximum = Limit(members);
                    break;
                case FormUrls.Source:
                    read.Source = members.Text("valueString", 255);
                    break;
                case FormUrls.Fixed:
                    read.Fixed = members.Flag("valueBoolean") ?? false;
                    break;
                case FormUrls.ItemControl:
                    read.IsHelp = ReadsHelp(members);
                    break;
                case null:
                    members.Refuse("An extension has no “url”");
                    continue;
                default:
                    members.Refuse($"The extension “{SafeJson.Short(url)}” is not supported");
                    continue;
            }

            members.RefuseTheRest($"in the extension “{url}”");
        }

        return read;
    }

    private static AnswerValue? Limit(Members members)
    {
        if (members.Names.Contains("valueInteger"))
        {
            return members.Whole("valueInteger") is { } whole ? new AnswerValue.WholeNumber(whole) : null;
        }

        if (members.Names.Contains("valueDecimal"))
        {
            return members.Decimal("valueDecimal") is { } number ? new AnswerValue.DecimalNumber(number) : null;
        }

        if (members.Names.Contains("valueDate"))
        {
            return members.Date("valueDate") is { } date ? new AnswerValue.Date(date) : null;
        }

        members.Refuse("minValue and maxValue need a valueInteger, a valueDecimal or a valueDate");
        return null;
    }

    private static bool ReadsHelp(Members members)
    {
        var concept = members.Object("valueCodeableConcept");
        var codings = concept?.List("coding") ?? [];
        concept?.Allow("text");
        concept?.RefuseTheRest("in itemControl");
        if (codings is [{ ValueKind: JsonValueKind.Object } only] && only.TryGetProperty("code", out var code)
            && code.ValueKind == JsonValueKind.String && code.GetString() == "help")
        {
            return true;
        }

        members.Refuse("Of itemControl only “help” is supported");
        return false;
    }
}
