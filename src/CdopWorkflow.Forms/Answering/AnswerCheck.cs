using System.Globalization;

namespace CdopWorkflow.Forms;

/// <summary>Judges answers against their form.</summary>
public static class AnswerCheck
{
    /// <summary>
    /// Every problem, in the order of the page. A draft may have gaps, so only a form that is sent is judged for completeness; answers
    /// that are there must be ones the question can have, in either. What is required within a group that repeats is required of each
    /// entry in which something is answered.
    /// </summary>
    public static IReadOnlyList<AnswerProblem> Check(Questionnaire form, FormAnswers answers, bool complete)
    {
        var laidOut = form.LaidOut(answers);
        var asked = Enablement.Of(laidOut, answers);
        return
        [
            .. from question in laidOut.Questions
               where asked.Contains(question.LinkId)
               from problem in Judge(question, answers[question.LinkId], complete && !Entries.IsBlank(question, laidOut, answers))
               select problem,
        ];
    }

    /// <summary>Whether the question can have these answers.</summary>
    public static bool Fits(QuestionnaireItem question, IReadOnlyList<AnswerValue> given) => !Judge(question, given, complete: false).Any();

    private static IEnumerable<AnswerProblem> Judge(QuestionnaireItem question, IReadOnlyList<AnswerValue> given, bool complete)
    {
        if (given.Count == 0)
        {
            return complete && question.Required ? [new(question.LinkId, 0, Missing(question))] : [];
        }

        if (given.Count > (question.Repeats ? FormLimits.Repeats : 1))
        {
            return [new(question.LinkId, 0, question.Repeats ? $"Give at most {FormLimits.Repeats} answers to {Named(question)}" : $"Give one answer to {Named(question)}")];
        }

        return given.Select((value, index) => Fault(question, value) is { } fault ? new AnswerProblem(question.LinkId, index, fault) : null).OfType<AnswerProblem>();
    }

    /// <summary>The question as messages call it.</summary>
    public static string Named(QuestionnaireItem question) => question.Entry is { } entry ? $"“{question.Text}” ({entry.Name})" : $"“{question.Text}”";

    private static string Missing(QuestionnaireItem question) =>
        question.Type.HasOptions() ? $"Select an answer to {Named(question)}" : $"Enter an answer to {Named(question)}";

    private static string? Fault(QuestionnaireItem question, AnswerValue value) => (question.Type, value) switch
    {
        (ItemType.ShortText or ItemType.LongText, AnswerValue.Text text) => TextFault(question, text.Value),
        (ItemType.OpenChoice, AnswerValue.Text text) => question.Options.Contains(text) ? null : TextFault(question, text.Value),
        (ItemType.Choice or ItemType.OpenChoice, _) => question.Options.Contains(value) ? null : $"Select one of the answers to {Named(question)}",
        (ItemType.WholeNumber, AnswerValue.WholeNumber) or (ItemType.DecimalNumber, AnswerValue.DecimalNumber) or (ItemType.Date, AnswerValue.Date) => LimitFault(question, value),
        (ItemType.WholeNumber, _) => $"The answer to {Named(question)} must be a whole number",
        (ItemType.DecimalNumber, _) => $"The answer to {Named(question)} must be a number",
        (ItemType.Date, _) => $"The answer to {Named(question)} must be a date",
        _ => $"Enter an answer to {Named(question)} in words",
    };

    private static string? TextFault(QuestionnaireItem question, string text)
    {
        if (text.Length > question.LongestAnswer)
        {
            return $"The answer to {Named(question)} must be {question.LongestAnswer.ToString("N0", CultureInfo.InvariantCulture)} characters or less";
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return question.Type == ItemType.OpenChoice ? $"Enter your own answer to {Named(question)}" : Missing(question);
        }

        return text.Any(letter => char.IsControl(letter) && !(letter is '\t' || (letter == '\n' && question.Type == ItemType.LongText)))
            ? $"The answer to {Named(question)} must not have characters in it that nobody can see"
            : null;
    }

    private static string? LimitFault(QuestionnaireItem question, AnswerValue value)
    {
        if (question.Minimum is { } least && new Condition("", Comparison.Less, least).IsMet([value]))
        {
            return $"The answer to {Named(question)} must be {least.Words} or {(value is AnswerValue.Date ? "later" : "more")}";
        }

        return question.Maximum is { } most && new Condition("", Comparison.Greater, most).IsMet([value])
            ? $"The answer to {Named(question)} must be {most.Words} or {(value is AnswerValue.Date ? "earlier" : "less")}"
            : null;
    }
}
