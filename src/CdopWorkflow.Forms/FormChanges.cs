namespace CdopWorkflow.Forms;

/// <summary>What a version of a form changes, in sentences.</summary>
public static class FormChanges
{
    public static IReadOnlyList<string> Between(Questionnaire present, Questionnaire next)
    {
        var before = present.AllItems.ToDictionary(item => item.LinkId, StringComparer.Ordinal);
        var after = next.AllItems.ToDictionary(item => item.LinkId, StringComparer.Ordinal);
        var changes = new List<string>();
        if (present.Title != next.Title)
        {
            changes.Add($"The title is now “{next.Title}”");
        }

        changes.AddRange(after.Values.Where(item => !before.ContainsKey(item.LinkId)).Select(item => $"Added: “{item.Text}” ({item.LinkId})"));
        changes.AddRange(before.Values.Where(item => !after.ContainsKey(item.LinkId)).Select(item => $"Left out: “{item.Text}” ({item.LinkId})"));
        foreach (var (old, now) in before.Values.Where(item => after.ContainsKey(item.LinkId)).Select(item => (item, after[item.LinkId])))
        {
            changes.AddRange(Within(old, now).Select(change => $"{now.LinkId}: {change}"));
        }

        var kept = before.Keys.Where(after.ContainsKey);
        return !kept.SequenceEqual(after.Keys.Where(before.ContainsKey)) ? [.. changes, "Questions stand in another order"] : changes;
    }

    private static IEnumerable<string> Within(QuestionnaireItem old, QuestionnaireItem now)
    {
        if (old.Text != now.Text)
        {
            yield return $"the wording is now “{now.Text}”";
        }

        if (old.Type != now.Type || old.FiveValued != now.FiveValued)
        {
            yield return $"the type is now “{now.Type.Code()}”";
        }

        if (old.Required != now.Required)
        {
            yield return now.Required ? "it must be answered" : "it may be left out";
        }

        if (!old.Options.SequenceEqual(now.Options) || !old.Options.Select(option => option.Words).SequenceEqual(now.Options.Select(option => option.Words)))
        {
            yield return "the options changed";
        }

        if (!old.EnableWhen.SequenceEqual(now.EnableWhen) || old.EnableAny != now.EnableAny)
        {
            yield return "it is asked under other conditions";
        }

        if (old.Hint != now.Hint)
        {
            yield return "the help changed";
        }

        if (old.Repeats != now.Repeats || old.MaxLength != now.MaxLength || old.Minimum != now.Minimum || old.Maximum != now.Maximum)
        {
            yield return "the limits of the answer changed";
        }
    }
}
