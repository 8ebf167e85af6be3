using CdopWorkflow.Forms;
using CdopWorkflow.Web.Fields.Dates;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>Answers as the fields of a page, as a browser would post them back.</summary>
internal static class FieldWriter
{
    public static Dictionary<string, IReadOnlyList<string>> Write(Questionnaire form, FormAnswers answers, FieldNames names)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var question in form.Questions.Where(question => answers[question.LinkId].Count > 0))
        {
            Write(question, answers[question.LinkId], names, fields);
        }

        return fields;
    }

    private static void Write(QuestionnaireItem question, IReadOnlyList<AnswerValue> given, FieldNames names, Dictionary<string, IReadOnlyList<string>> fields)
    {
        if (question.Type.HasOptions())
        {
            var own = given.FirstOrDefault(value => !question.Options.Contains(value));
            fields[names.Name(question.LinkId, 0)] = [.. given.Select(value => value == own ? FieldNames.OtherValue : FieldNames.Posted(value))];
            if (own is not null)
            {
                fields[names.Other(question.LinkId)] = [own.Words];
            }

            return;
        }

        foreach (var (index, value) in given.Index())
        {
            var name = names.Name(question.LinkId, index);
            if (value is AnswerValue.Date date)
            {
                foreach (var (part, text) in DateParts.Names.Zip(DateParts.Of(date.Value).Values))
                {
                    fields[$"{name}.{part}"] = [text];
                }
            }
            else
            {
                fields[name] = [value.Words];
            }
        }
    }
}
