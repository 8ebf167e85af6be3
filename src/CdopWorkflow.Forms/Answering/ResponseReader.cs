using System.Text.Json;
using CdopWorkflow.Forms.Reading;

namespace CdopWorkflow.Forms.Answering;

/// <summary>Reads a FHIR QuestionnaireResponse against the form it answers. What does not fit is kept out, with the reason.</summary>
internal static class ResponseReader
{
    public static AnswersReading Read(string json, Questionnaire form)
    {
        var problems = new Problems();
        var (root, fault) = SafeJson.Parse(json);
        if (root is null)
        {
            return new(FormAnswers.None, false, [new(null, fault!)]);
        }

        var response = new Members(root.Value, null, problems);
        if (response.Text("resourceType", 64) != "QuestionnaireResponse")
        {
            response.Refuse("It is not a QuestionnaireResponse: “resourceType” must say so");
            return new(FormAnswers.None, false, problems.Found);
        }

        var answered = response.Text("questionnaire", 255);
        if (answered is not null && answered.Split('|')[0] != FormUrls.Form(form.Key))
        {
            response.Refuse("It answers another form");
            return new(FormAnswers.None, false, problems.Found);
        }

        var status = response.Text("status", 40);
        var questions = form.Questions.ToDictionary(question => question.LinkId, StringComparer.Ordinal);
        var groups = form.AllItems.Where(item => !item.Type.IsQuestion()).Select(item => item.LinkId).ToHashSet(StringComparer.Ordinal);
        var groupOf = form.AllItems.Where(Entries.IsRepeating)
            .SelectMany(group => group.WithDescendants().Select(item => (item.LinkId, Group: group.LinkId))).ToDictionary(pair => pair.LinkId, pair => pair.Group, StringComparer.Ordinal);
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var answers = FormAnswers.None;
        Take(response.List("item"));
        response.Allow("id", "authored", "language");
        response.RefuseTheRest("on a set of answers");
        return new(answers, status == "completed", problems.Found);

        void Take(IReadOnlyList<JsonElement> elements)
        {
            foreach (var element in elements)
            {
                var item = new Members(element, null, problems);
                var linkId = item.Text("linkId", FormLimits.LinkId);
                var given = item.List("answer");
                item.Allow("text", "definition");
                var within = item.List("item");
                item.RefuseTheRest("on an answer");
                if (linkId is not null && groupOf.TryGetValue(linkId, out var repeating) && repeating == linkId)
                {
                    entries[linkId] = entries.GetValueOrDefault(linkId) + 1;
                    if (entries[linkId] > FormLimits.Repeats)
                    {
                        problems.Add(linkId, $"It has more than {FormLimits.Repeats} entries; those beyond were left out");
                        continue;
                    }
                }

                Take(within);
                if (linkId is not null && questions.TryGetValue(linkId, out var question))
                {
                    Keep(question, given);
                }
                else if (linkId is null || !groups.Contains(linkId))
                {
                    problems.Add(linkId, "The form has no such question; the answer was left out");
                }
            }
        }

        void Keep(QuestionnaireItem question, IReadOnlyList<JsonElement> given)
        {
            var key = Entries.Key(question.LinkId, groupOf.TryGetValue(question.LinkId, out var group) ? Math.Max(1, entries.GetValueOrDefault(group)) : 1);
            if (answers[key].Count > 0)
            {
                problems.Add(question.LinkId, "It is answered in two places; the first was taken");
                return;
            }

            answers = answers.With(key, [.. given.Select(element => Value(question, new Members(element, question.LinkId, problems))).OfType<AnswerValue>()]);
        }
    }

    private static AnswerValue? Value(QuestionnaireItem question, Members answer)
    {
        AnswerValue? value = question.Type switch
        {
            ItemType.WholeNumber => answer.Whole("valueInteger") is { } whole ? new AnswerValue.WholeNumber(whole) : null,
            ItemType.DecimalNumber => answer.Decimal("valueDecimal") is { } number ? new AnswerValue.DecimalNumber(number) : null,
            ItemType.Date => answer.Date("valueDate") is { } date ? new AnswerValue.Date(date) : null,
            ItemType.ShortText or ItemType.LongText => Typed(answer),
            ItemType.Choice or ItemType.OpenChoice => Chosen(question, answer),
            ItemType.Group or ItemType.Display => null,
        };
        if (value is null)
        {
            answer.Refuse("An answer is not of the question’s type; it was left out");
        }

        answer.RefuseTheRest("in an answer");
        return value;
    }

    private static AnswerValue.Text? Typed(Members answer) =>
        answer.Text("valueString", FormLimits.LongestAnswer) is { } text ? new AnswerValue.Text(text) : null;

    private static AnswerValue? Chosen(QuestionnaireItem question, Members answer)
    {
        AnswerValue? chosen = Typed(answer);
        if (answer.Object("valueCoding") is { } coding)
        {
            chosen = coding.Text("code", 64) is { } code ? new AnswerValue.Coded(code) : null;
            coding.Allow("system", "display", "version");
            coding.RefuseTheRest("in an answer");
        }

        var known = question.Options.FirstOrDefault(option => option.Equals(chosen));
        return known ?? (question.Type == ItemType.OpenChoice && chosen is AnswerValue.Text ? chosen : null);
    }
}
