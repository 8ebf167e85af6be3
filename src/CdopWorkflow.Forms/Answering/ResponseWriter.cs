using System.Globalization;
using System.Text.Json.Nodes;
using CdopWorkflow.Forms.Reading;

namespace CdopWorkflow.Forms.Answering;

/// <summary>Writes answers as a FHIR QuestionnaireResponse: items nest as the form's do, and what was not answered is not there.</summary>
internal static class ResponseWriter
{
    public static string Write(Questionnaire form, FormAnswers answers, bool completed)
    {
        var json = new JsonObject
        {
            ["resourceType"] = "QuestionnaireResponse",
            ["questionnaire"] = $"{FormUrls.Form(form.Key)}|{form.Version.ToString(CultureInfo.InvariantCulture)}",
            ["status"] = completed ? "completed" : "in-progress",
        };
        var items = Items(form.Items, answers);
        if (items.Count > 0)
        {
            json["item"] = items;
        }

        return json.ToJsonString();
    }

    private static JsonArray Items(IReadOnlyList<QuestionnaireItem> items, FormAnswers answers)
    {
        var written = new JsonArray();
        foreach (var item in items)
        {
            if (item.Type == ItemType.Group && Items(item.Items, answers) is { Count: > 0 } within)
            {
                written.Add(new JsonObject { ["linkId"] = item.LinkId, ["text"] = item.Text, ["item"] = within });
            }
            else if (item.Type.IsQuestion() && answers[item.LinkId] is { Count: > 0 } given)
            {
                written.Add(new JsonObject
                {
                    ["linkId"] = item.LinkId,
                    ["text"] = item.Text,
                    ["answer"] = new JsonArray([.. given.Select(value => QuestionnaireWriter.Valued("value", value))]),
                });
            }
        }

        return written;
    }
}
