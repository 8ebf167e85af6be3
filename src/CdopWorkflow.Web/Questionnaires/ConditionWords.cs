using System.Text.Json;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>When an item is asked: for a person, and for the script that hides what is not.</summary>
internal static class ConditionWords
{
    /// <summary>"Answer if “Does anyone smoke?” is Yes".</summary>
    public static string Of(QuestionnaireItem item, Questionnaire form)
    {
        // the same question compared with several answers is named once
        var parts = item.EnableWhen.GroupBy(condition => (condition.Question, condition.Comparison))
            .Select(group => $"“{form.Find(group.Key.Question)?.Text}” {group.Key.Comparison.Words()}{(group.First().Value is null ? "" : " " + Joined([.. group.Select(condition => condition.Value!.Words)], item.EnableAny))}");
        return $"{(item.Type == ItemType.Display ? "If" : "Answer if")} {Joined([.. parts], item.EnableAny)}";
    }

    /// <summary>The conditions as JSON: the field's name, the sign and the value to compare with.</summary>
    public static string ForScript(QuestionnaireItem item, FieldNames names) => JsonSerializer.Serialize(item.EnableWhen.Select(condition => new
    {
        name = names.Name(condition.Question, 0),
        sign = condition.Comparison == Comparison.DoesNotExist ? "missing" : condition.Comparison.Sign(),
        value = condition.Value switch
        {
            null => "",
            AnswerValue.Date date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => FieldNames.Posted(condition.Value),
        },
    }));

    private static string Joined(IReadOnlyList<string> parts, bool any) => string.Join(any ? " or " : " and ", parts);
}
