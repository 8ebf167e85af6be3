using System.Globalization;

namespace CdopWorkflow.Forms;

/// <summary>
/// Answers that came as plain text from another program: a cell of a file, a value of its JSON. Options are taken by code or by their
/// words, whichever way these are written; "NotKnown", "not-known" and "Not known" are one answer.
/// </summary>
public static class PlainAnswers
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"];

    /// <summary>
    /// What was given, as answers, and every fault in the order of the page. A question that was named must have its answer if it is
    /// required; one that was not named was not asked, and is no fault.
    /// </summary>
    /// <param name="form">The form that is answered.</param>
    /// <param name="given">For each question that was named, its answers as text; none where it was left empty. Of a group that repeats, by <see cref="Entries.Key"/>.</param>
    public static (FormAnswers Answers, IReadOnlyList<AnswerProblem> Problems) Read(Questionnaire form, IReadOnlyDictionary<string, IReadOnlyList<string>> given)
    {
        form = form.LaidOut(group => Entries.Count(group, given.Keys));
        var answers = FormAnswers.None;
        var unreadable = new List<AnswerProblem>();
        foreach (var question in form.Questions.Where(question => given.ContainsKey(question.LinkId)))
        {
            var values = new List<AnswerValue>();
            foreach (var (index, text) in given[question.LinkId].Select(text => text.ReplaceLineEndings("\n").Trim()).Where(text => text.Length > 0).Index())
            {
                var (value, problem) = One(question, text);
                if (problem is not null)
                {
                    unreadable.Add(new(question.LinkId, index, problem));
                }

                values.AddRange(value is null ? [] : [value]);
            }

            answers = answers.With(question.LinkId, values);
        }

        var faults = unreadable.Concat(AnswerCheck.Check(form, answers, complete: true)
            .Where(problem => given.ContainsKey(problem.LinkId) && unreadable.All(known => known.LinkId != problem.LinkId))).ToList();
        return (answers.OnlyAsked(form), [.. form.Questions.SelectMany(question => faults.Where(fault => fault.LinkId == question.LinkId))]);
    }

    private static (AnswerValue? Value, string? Problem) One(QuestionnaireItem question, string text) => question.Type switch
    {
        ItemType.WholeNumber => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (new AnswerValue.WholeNumber(whole), null)
            : (null, $"The answer to {AnswerCheck.Named(question)} must be a whole number, like 12"),
        ItemType.DecimalNumber => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (new AnswerValue.DecimalNumber(number), null)
            : (null, $"The answer to {AnswerCheck.Named(question)} must be a number, like 12.5"),
        ItemType.Date => DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (new AnswerValue.Date(date), null)
            : (null, $"The answer to {AnswerCheck.Named(question)} must be a real date, like 2025-03-27"),
        ItemType.Choice or ItemType.OpenChoice => Chosen(question, text),
        ItemType.ShortText or ItemType.LongText or ItemType.Group or ItemType.Display => (new AnswerValue.Text(text), null),
    };

    private static (AnswerValue?, string?) Chosen(QuestionnaireItem question, string text)
    {
        var option = question.Options.FirstOrDefault(option => option is AnswerValue.Coded coded && coded.Code == text)
            ?? question.Options.FirstOrDefault(option => option is AnswerValue.Coded coded && Plain(coded.Code) == Plain(text))
            ?? question.Options.FirstOrDefault(option => Plain(option.Words) == Plain(text));
        return (option, question.Type) switch
        {
            ({ } known, _) => (known, null),
            (null, ItemType.OpenChoice) => (new AnswerValue.Text(text), null),
            _ => (null, $"The answer to {AnswerCheck.Named(question)} must be one of: {string.Join(", ", question.Options.Select(known => known is AnswerValue.Coded coded ? coded.Code : known.Words))}"),
        };
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
