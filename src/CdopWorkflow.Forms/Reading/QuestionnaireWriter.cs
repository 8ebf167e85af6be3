using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CdopWorkflow.Forms.Reading;

/// <summary>Writes a form as FHIR JSON.</summary>
internal static class QuestionnaireWriter
{
    /// <summary>An administrator reads this text: quotation marks and accents stay as they are.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Questionnaire form)
    {
        var json = new JsonObject
        {
            ["resourceType"] = "Questionnaire",
            ["url"] = FormUrls.Form(form.Key),
            ["name"] = form.Key,
            ["version"] = form.Version.ToString(CultureInfo.InvariantCulture),
            ["title"] = form.Title,
            ["status"] = form.Status,
        };
        Put(json, "date", form.Date is { } date ? Iso(date) : null);
        Put(json, "description", form.Description);
        json["item"] = new JsonArray([.. form.Items.Select(Item)]);
        return json.ToJsonString(Readable);
    }

    private static JsonObject Item(QuestionnaireItem item)
    {
        var json = new JsonObject();
        var extensions = Extensions(item).ToArray();
        if (extensions.Length > 0)
        {
            json["extension"] = new JsonArray(extensions);
        }

        json["linkId"] = item.LinkId;
        Put(json, "definition", item.Definition);
        Put(json, "prefix", item.Prefix);
        json["text"] = item.Text;
        json["type"] = item.Type.Code();
        if (item.EnableWhen.Count > 0)
        {
            json["enableWhen"] = new JsonArray([.. item.EnableWhen.Select(EnableWhen)]);
            json["enableBehavior"] = item.EnableAny ? "any" : "all";
        }

        Put(json, "required", item.Required ? true : null);
        Put(json, "repeats", item.Repeats ? true : null);
        Put(json, "maxLength", item.MaxLength);
        if (item.FiveValued)
        {
            json["answerValueSet"] = FormUrls.FiveValued;
        }
        else if (item.Options.Count > 0)
        {
            json["answerOption"] = new JsonArray([.. item.Options.Select(option => Valued("value", option))]);
        }

        JsonObject[] within = item.Hint is null ? [.. item.Items.Select(Item)] : [Help(item)];
        if (within.Length > 0)
        {
            json["item"] = new JsonArray(within);
        }

        return json;
    }

    private static JsonObject Help(QuestionnaireItem item) => new()
    {
        ["extension"] = new JsonArray(new JsonObject
        {
            ["url"] = FormUrls.ItemControl,
            ["valueCodeableConcept"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject { ["system"] = FormUrls.ItemControlCodes, ["code"] = "help" }),
            },
        }),
        ["linkId"] = item.HintLinkId ?? item.LinkId + ".help",
        ["text"] = item.Hint,
        ["type"] = "display",
    };

    private static IEnumerable<JsonObject> Extensions(QuestionnaireItem item)
    {
        if (item.Minimum is { } least)
        {
            yield return Extension(FormUrls.MinValue, Valued("value", least));
        }

        if (item.Maximum is { } most)
        {
            yield return Extension(FormUrls.MaxValue, Valued("value", most));
        }

        if (item.Fixed)
        {
            yield return Extension(FormUrls.Fixed, new JsonObject { ["valueBoolean"] = true });
        }

        if (item.Source is not null)
        {
            yield return Extension(FormUrls.Source, new JsonObject { ["valueString"] = item.Source });
        }
    }

    private static JsonObject Extension(string url, JsonObject value)
    {
        value.Insert(0, "url", url);
        return value;
    }

    private static JsonObject EnableWhen(Condition condition)
    {
        var json = condition.Value is { } value ? Valued("answer", value) : new JsonObject { ["answerBoolean"] = condition.Comparison == Comparison.Exists };
        json.Insert(0, "question", condition.Question);
        json.Insert(1, "operator", condition.Comparison.Sign());
        return json;
    }

    /// <summary>FHIR's value[x] or answer[x].</summary>
    public static JsonObject Valued(string name, AnswerValue value) => value switch
    {
        AnswerValue.Text text => new() { [name + "String"] = text.Value },
        AnswerValue.WholeNumber number => new() { [name + "Integer"] = number.Value },
        AnswerValue.DecimalNumber number => new() { [name + "Decimal"] = number.Value },
        AnswerValue.Date date => new() { [name + "Date"] = Iso(date.Value) },
        AnswerValue.Coded { Display: { } display } coded => new() { [name + "Coding"] = new JsonObject { ["code"] = coded.Code, ["display"] = display } },
        AnswerValue.Coded coded => new() { [name + "Coding"] = new JsonObject { ["code"] = coded.Code } },
        _ => throw new InvalidOperationException("A kind of answer that cannot be written"),
    };

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
