namespace CdopWorkflow.Forms.Reading;

/// <summary>Reads what can be chosen.</summary>
internal sealed class OptionReader(Problems problems)
{
    public (IReadOnlyList<AnswerValue> Options, bool FiveValued) Read(Members item, string linkId, ItemType type)
    {
        var elements = item.List("answerOption");
        var valueSet = item.Text("answerValueSet", 255);
        if (!type.HasOptions())
        {
            if (elements.Count > 0 || valueSet is not null)
            {
                item.Refuse($"Options do not go with the type “{type.Code()}”");
            }

            return ([], false);
        }

        if (valueSet is not null)
        {
            return ReadValueSet(item, type, valueSet, elements.Count);
        }

        if (elements.Count == 0)
        {
            item.Refuse("It is a choice without options: it needs “answerOption”, or the “answerValueSet” for Yes, No, Not known and Not applicable");
        }
        else if (elements.Count > FormLimits.Options)
        {
            item.Refuse($"It has too many options: at most {FormLimits.Options}");
            return ([], false);
        }

        var options = elements.Select(element => ReadOne(new Members(element, linkId, problems))).OfType<AnswerValue>().ToList();
        var twice = options.GroupBy(Posted, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)
            ?? options.GroupBy(option => option.Words, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            item.Refuse($"The option “{SafeJson.Short(twice.Key)}” stands twice");
        }

        return (options, false);
    }

    private static (IReadOnlyList<AnswerValue>, bool) ReadValueSet(Members item, ItemType type, string valueSet, int options)
    {
        if (valueSet != FormUrls.FiveValued)
        {
            item.Refuse($"The answerValueSet “{SafeJson.Short(valueSet)}” is not known here; the only one is “{FormUrls.FiveValued}”");
            return ([], false);
        }

        if (type != ItemType.Choice || options > 0)
        {
            item.Refuse("Yes, No, Not known and Not applicable go with the type “choice”, without further options");
            return ([], false);
        }

        return (FiveValues.Options, true);
    }

    private static AnswerValue? ReadOne(Members option)
    {
        AnswerValue? value = null;
        if (option.Object("valueCoding") is { } coding)
        {
            var (code, display) = (coding.Text("code", 64), coding.Text("display", FormLimits.ShortText));
            coding.Allow("system", "version");
            coding.RefuseTheRest("on an option");
            if (code is null || display is null)
            {
                coding.Refuse("An option needs a “code” and a “display”");
            }
            else if (code.StartsWith(':') || code.Any(char.IsWhiteSpace))
            {
                coding.Refuse($"The code “{code}” of an option has a space in it or begins with a colon");
            }
            else
            {
                value = new AnswerValue.Coded(code, display);
            }
        }
        else if (option.Text("valueString", FormLimits.ShortText) is { } text)
        {
            if (text.StartsWith(':') || text.Contains('\n') || text.Contains('\r'))
            {
                option.Refuse("An option begins with a colon or has a line break in it");
            }
            else
            {
                value = new AnswerValue.Text(text);
            }
        }
        else if (!option.Names.Any(name => name.StartsWith("value", StringComparison.Ordinal)))
        {
            option.Refuse("An option needs a “valueCoding” or a “valueString”");
        }

        option.RefuseTheRest("on an option");
        return value;
    }

    /// <summary>What a page posts for an option.</summary>
    private static string Posted(AnswerValue option) => option is AnswerValue.Coded coded ? coded.Code : option.Words;
}
