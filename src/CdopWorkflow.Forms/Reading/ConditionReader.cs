using System.Text.Json;

namespace CdopWorkflow.Forms.Reading;

/// <summary>Reads when an item is asked. A condition can only look back: the page is filled in from top to bottom.</summary>
internal sealed class ConditionReader(Problems problems, IReadOnlyDictionary<string, QuestionnaireItem> earlier)
{
    public (IReadOnlyList<Condition> Conditions, bool Any) Read(Members item, string linkId)
    {
        var elements = item.List("enableWhen");
        var behaviour = item.Text("enableBehavior", 10);
        if (behaviour is not (null or "all" or "any"))
        {
            item.Refuse("“enableBehavior” is “all” or “any”");
        }
        else if (behaviour is null && elements.Count > 1)
        {
            item.Refuse("With several conditions “enableBehavior” must say whether “all” or “any” must hold");
        }

        if (elements.Count > FormLimits.Conditions)
        {
            item.Refuse($"It has too many conditions: at most {FormLimits.Conditions}");
            return ([], false);
        }

        return ([.. elements.Select(element => ReadOne(element, linkId)).OfType<Condition>()], behaviour == "any");
    }

    private Condition? ReadOne(JsonElement element, string linkId)
    {
        var members = new Members(element, linkId, problems);
        var (question, sign) = (members.Text("question", FormLimits.LinkId), members.Text("operator", 10));
        if (question is null || sign is null)
        {
            members.Refuse("A condition needs a “question” and an “operator”");
            return null;
        }

        if (question == linkId)
        {
            members.Refuse("Its condition points at the item itself");
            return null;
        }

        if (!earlier.TryGetValue(question, out var asked))
        {
            members.Refuse($"Its condition points at “{SafeJson.Short(question)}”, which is not a question that stands before it");
            return null;
        }

        if (Comparisons.Of(sign) is not { } comparison)
        {
            members.Refuse($"The operator “{SafeJson.Short(sign)}” is not one of exists, =, !=, >, <, >=, <=");
            return null;
        }

        var condition = comparison == Comparison.Exists ? ReadExists(members, question) : ReadCompared(members, asked, comparison);
        members.RefuseTheRest($"in a condition on “{question}” with the operator {sign}");
        return condition;
    }

    private static Condition? ReadExists(Members members, string question)
    {
        if (members.Flag("answerBoolean") is { } exists)
        {
            return new(question, exists ? Comparison.Exists : Comparison.DoesNotExist);
        }

        members.Refuse("The operator “exists” needs an “answerBoolean”");
        return null;
    }

    private static Condition? ReadCompared(Members members, QuestionnaireItem asked, Comparison comparison)
    {
        if (comparison is not (Comparison.Equal or Comparison.NotEqual) && !asked.Type.HasOrder())
        {
            members.Refuse($"“{asked.LinkId}” is neither a number nor a date: it can be compared with = and != only");
            return null;
        }

        var value = asked.Type switch
        {
            ItemType.WholeNumber => members.Whole("answerInteger") is { } whole ? new AnswerValue.WholeNumber(whole) : null,
            ItemType.DecimalNumber => members.Decimal("answerDecimal") is { } number ? new AnswerValue.DecimalNumber(number) : null,
            ItemType.Date => members.Date("answerDate") is { } date ? new AnswerValue.Date(date) : null,
            ItemType.ShortText or ItemType.LongText => Typed(members),
            ItemType.Choice or ItemType.OpenChoice => ReadOption(members, asked),
            ItemType.Group or ItemType.Display => (AnswerValue?)null,
        };
        if (value is null)
        {
            members.Refuse($"Its condition must compare “{asked.LinkId}” with an answer that this question can have");
        }

        return value is null ? null : new(asked.LinkId, comparison, value);
    }

    private static AnswerValue.Text? Typed(Members members) =>
        members.Text("answerString", FormLimits.ShortText) is { } text ? new AnswerValue.Text(text) : null;

    private static AnswerValue? ReadOption(Members members, QuestionnaireItem asked)
    {
        AnswerValue? compared = Typed(members);
        if (members.Object("answerCoding") is { } coding)
        {
            compared = coding.Text("code", 64) is { } code ? new AnswerValue.Coded(code) : null;
            coding.Allow("system", "display", "version");
            coding.RefuseTheRest("in a condition");
        }

        // one of the question's own, with its words
        return asked.Options.FirstOrDefault(option => option.Equals(compared));
    }
}
