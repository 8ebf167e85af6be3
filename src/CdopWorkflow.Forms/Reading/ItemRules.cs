namespace CdopWorkflow.Forms.Reading;

/// <summary>What fits together on one item.</summary>
internal static class ItemRules
{
    public static void Judge(QuestionnaireItem item, Action<string> refuse)
    {
        if (!item.Type.IsQuestion() && item.Required)
        {
            refuse("Only a question can be required; mark the questions in the group");
        }

        if (item.Repeats && item.Type == ItemType.Display)
        {
            refuse("Only a question or a group can repeat");
        }

        if (item.Repeats && item.FiveValued)
        {
            refuse("A question with Yes, No, Not known and Not applicable has one answer: it cannot repeat");
        }

        if (item.MaxLength is { } length && (!item.Type.HasLength() || length is < 1 or > FormLimits.LongestAnswer))
        {
            refuse(item.Type.HasLength() ? $"“maxLength” must be between 1 and {FormLimits.LongestAnswer:N0}" : $"“maxLength” does not go with the type “{item.Type.Code()}”");
        }

        Limits(item, refuse);
    }

    private static void Limits(QuestionnaireItem item, Action<string> refuse)
    {
        foreach (var limit in new[] { item.Minimum, item.Maximum }.OfType<AnswerValue>())
        {
            var fits = (item.Type, limit) is (ItemType.WholeNumber, AnswerValue.WholeNumber) or (ItemType.DecimalNumber, AnswerValue.DecimalNumber) or (ItemType.Date, AnswerValue.Date);
            if (!fits)
            {
                refuse($"minValue or maxValue does not go with the type “{item.Type.Code()}”");
                return;
            }
        }

        if (item.Minimum is { } least && new Condition("", Comparison.Less, least).IsMet(item.Maximum is { } most ? [most] : []))
        {
            refuse("maxValue is less than minValue");
        }
    }
}
