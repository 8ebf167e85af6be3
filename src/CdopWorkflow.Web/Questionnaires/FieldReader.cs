using System.Globalization;
using CdopWorkflow.Forms;
using CdopWorkflow.Web.Fields.Dates;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>The fields of a page as answers. What is not of the question's type gets a message and stays as it was typed.</summary>
internal static class FieldReader
{
    public static (FormAnswers Answers, IReadOnlyList<AnswerProblem> Unreadable) Read(Questionnaire form, FieldNames names, Func<string, IReadOnlyList<string>> posted)
    {
        var answers = FormAnswers.None;
        var problems = new List<AnswerProblem>();
        foreach (var question in form.Questions)
        {
            answers = answers.With(question.LinkId, question.Type.HasOptions() ? Chosen(question, names, posted) : Typed(question, names, posted, problems));
        }

        // What stands in a question that is closed is not judged. It is kept with a draft, in case the question opens again, if it can be.
        var asked = Enablement.Of(form, answers);
        foreach (var closed in form.Questions.Where(question => !asked.Contains(question.LinkId) && !AnswerCheck.Fits(question, answers[question.LinkId])))
        {
            answers = answers.Without(closed.LinkId);
        }

        return (answers, [.. problems.Where(problem => asked.Contains(problem.LinkId))]);
    }

    private static List<AnswerValue> Chosen(QuestionnaireItem question, FieldNames names, Func<string, IReadOnlyList<string>> posted)
    {
        var values = new List<AnswerValue>();
        foreach (var value in posted(names.Name(question.LinkId, 0)).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (question.Options.FirstOrDefault(option => FieldNames.Posted(option) == value) is { } option)
            {
                values.Add(option);
            }
            else if (question.Type == ItemType.OpenChoice && value == FieldNames.OtherValue)
            {
                // chosen and left empty is judged as an empty answer, not taken for none
                values.Add(new AnswerValue.Text(Clean(First(posted(names.Other(question.LinkId))))));
            }
        }

        return values;
    }

    private static List<AnswerValue> Typed(QuestionnaireItem question, FieldNames names, Func<string, IReadOnlyList<string>> posted, List<AnswerProblem> problems)
    {
        var values = new List<AnswerValue>();
        for (var index = 0; index < (question.Repeats ? FormLimits.Repeats : 1); index++)
        {
            var name = names.Name(question.LinkId, index);
            var (value, problem) = question.Type == ItemType.Date
                ? Date(question, [.. DateParts.Names.Select(part => First(posted($"{name}.{part}")))])
                : One(question, Clean(First(posted(name))));
            if (problem is not null)
            {
                problems.Add(new(question.LinkId, index, problem));
            }
            else if (value is not null)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static (AnswerValue?, string?) One(QuestionnaireItem question, string text)
    {
        if (text.Length == 0)
        {
            return (null, null);
        }

        return question.Type switch
        {
            ItemType.WholeNumber => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? (new AnswerValue.WholeNumber(whole), null)
                : (null, $"The answer to {AnswerCheck.Named(question)} must be a whole number, like 12"),
            ItemType.DecimalNumber => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? (new AnswerValue.DecimalNumber(number), null)
                : (null, $"The answer to {AnswerCheck.Named(question)} must be a number, like 12.5"),
            _ => (new AnswerValue.Text(text), null),
        };
    }

    private static (AnswerValue?, string?) Date(QuestionnaireItem question, string[] parts)
    {
        var (date, _, problem) = new DateParts(parts[0], parts[1], parts[2]).Read();
        return (date is { } known ? new AnswerValue.Date(known) : null, problem is null ? null : $"The answer to {AnswerCheck.Named(question)} {problem}");
    }

    private static string First(IReadOnlyList<string> values) => values is [var first, ..] ? first : "";

    /// <summary>Browsers post a line break as two characters; only one of them is the person's.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}
