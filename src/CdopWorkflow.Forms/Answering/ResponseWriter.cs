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
        var items = Items(form.Items, answers, 1);
        if (items.Count > 0)
        {
            json["item"] = items;
        }

        return json.ToJsonString();
    }

    /// <summary>Entries of a group that repeats stand beside each other under the group’s linkId; one without answers is not there.</summary>
    private static JsonArray Items(IReadOnlyList<QuestionnaireItem> items, FormAnswers answers, int entry)
    {
        var written = new JsonArray();
        foreach (var item in items)
        {
            if (item.Type == ItemType.Group)
            {
                var entries = Entries.IsRepeating(item) ? Enumerable.Range(1, Entries.Count(item, answers.LinkIds)) : [entry];
                foreach (var within in entries.Select(number => Items(item.Items, answers, number)).Where(within => within.Count > 0))
                {
                    written.Add(new JsonObject { ["linkId"] = item.LinkId, ["text"] = item.Text, ["item"] = within });
                }
            }
            else if (item.Type.IsQuestion() && answers[Entries.Key(item.LinkId, entry)] is { Count: > 0 } given)
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
