using System.Collections.Immutable;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms.Answering;

namespace CdopWorkflow.Forms;

/// <summary>What was answered on a form: for each question none, one or several values. Never changed; each change is a new one.</summary>
public sealed class FormAnswers
{
    private readonly ImmutableDictionary<string, IReadOnlyList<AnswerValue>> values;

    private FormAnswers(ImmutableDictionary<string, IReadOnlyList<AnswerValue>> values) => this.values = values;

    public static FormAnswers None { get; } = new(ImmutableDictionary.Create<string, IReadOnlyList<AnswerValue>>(StringComparer.Ordinal));

    /// <summary>In order; none when the question was not answered.</summary>
    public IReadOnlyList<AnswerValue> this[string linkId] => values.TryGetValue(linkId, out var given) ? given : [];

    public bool IsEmpty => values.IsEmpty;

    public IEnumerable<string> LinkIds => values.Keys;

    public FormAnswers With(string linkId, params IReadOnlyList<AnswerValue> given) =>
        new(given.Count == 0 ? values.Remove(linkId) : values.SetItem(linkId, [.. given]));

    public FormAnswers Without(string linkId) => new(values.Remove(linkId));

    /// <summary>The answer to a question that takes Yes, No, Not known or Not applicable.</summary>
    public Answer FiveValued(string linkId) => FiveValues.Read(this[linkId]);

    /// <summary>Words for people: all values of a question, or null when it was not answered.</summary>
    public string? Words(string linkId) => this[linkId] is { Count: > 0 } given ? string.Join("; ", given.Select(value => value.Words)) : null;

    /// <summary>Without the answers to questions that these answers do not ask: what is dropped when a form is sent.</summary>
    public FormAnswers OnlyAsked(Questionnaire form)
    {
        var asked = Enablement.Of(form, this);
        return new(values.Where(given => asked.Contains(given.Key)).ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>How many questions are asked, and how many of those have an answer.</summary>
    public (int Asked, int Answered) Progress(Questionnaire form)
    {
        var laidOut = form.LaidOut(this);
        var enabled = Enablement.Of(laidOut, this);
        var asked = laidOut.Questions.Where(question => enabled.Contains(question.LinkId) && !Entries.IsBlank(question, laidOut, this)).ToList();
        return (asked.Count, asked.Count(question => values.ContainsKey(question.LinkId)));
    }

    /// <summary>A FHIR QuestionnaireResponse that reads back as the same answers.</summary>
    public string ToJson(Questionnaire form, bool completed) => ResponseWriter.Write(form, this, completed);

    /// <summary>What fits the form, and a reason for all that was kept out.</summary>
    public static AnswersReading Read(string json, Questionnaire form) => ResponseReader.Read(json, form);
}
